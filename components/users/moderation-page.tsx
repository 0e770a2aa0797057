import { ContributorLink } from '@/components/history/contributor-link'
import { ListPages } from '@/components/history/list-pages'
import { TimeStamp } from '@/components/history/time-stamp'
import type { OutcomeAction } from '@/components/review/outcome-form'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { BlockForm } from './moderation-forms'

interface BlockedAccount {
  username: string
  reason: string
  since: number
  by: string | null
}

interface LogLine {
  id: number
  action: string
  subject: string
  isUser: boolean
  by: string | null
  details: Record<string, unknown>
  createdAt: number
}

/** Who is banned, the form that bans, and the log of what was done with power over others. */
export function ModerationPage({
  blocked,
  log,
  block,
}: {
  blocked: BlockedAccount[]
  log: { lines: LogLine[]; older?: number }
  block: OutcomeAction
}) {
  const { users } = words
  return (
    <div className="space-y-8">
      <h1>{users.moderation}</h1>
      <section aria-labelledby="blocked">
        <h2 id="blocked">{users.blockedUsers}</h2>
        {blocked.length === 0 && <p className="mt-2">{users.nobodyBlocked}</p>}
        <ul className="divide-line divide-y">
          {blocked.map((account) => (
            <li key={account.username} className="space-y-1 py-3">
              <p>
                <ContributorLink contributor={account} /> · <TimeStamp at={account.since} />,{' '}
                {users.by} <Who name={account.by} />
              </p>
              <p>
                <q>{account.reason}</q>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <BlockForm action={block} />
      <section aria-labelledby="log">
        <h2 id="log">{users.log}</h2>
        {log.lines.length === 0 ? <p className="mt-2">{users.emptyLog}</p> : <LogTable log={log} />}
        <ListPages
          label={users.pages}
          links={[
            {
              text: words.history.older,
              href: log.older === undefined ? null : `/moderation?before=${log.older}#log`,
              rel: 'next',
            },
          ]}
        />
      </section>
    </div>
  )
}

function Who({ name }: { name: string | null }) {
  if (name === null) return words.users.commandLine
  return <ContributorLink contributor={{ username: name }} />
}

function LogTable({ log }: { log: { lines: LogLine[] } }) {
  const { users } = words
  return (
    <div className="scroll-x mt-2" tabIndex={0} role="group" aria-labelledby="log">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{users.logWhen}</th>
            <th scope="col">{users.logWho}</th>
            <th scope="col">{users.logWhat}</th>
            <th scope="col">{users.logWhom}</th>
          </tr>
        </thead>
        <tbody>
          {log.lines.map((line) => (
            <tr key={line.id}>
              <td>
                <TimeStamp at={line.createdAt} />
              </td>
              <td>
                <Who name={line.by} />
              </td>
              <td>{actionWords(line.action)}</td>
              <td>
                <Subject line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function actionWords(action: string): string {
  const { actions } = words.users
  return Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : action
}

/** What is done to an edit is read on the page of the edit. */
const EDIT_ACTIONS = ['decide-edit', 'amend-edit', 'publish-own-edit']

/** Whom or what it was done to, with what the record adds: a reason, the levels before and after. */
function Subject({ line: { action, subject, isUser, details } }: { line: LogLine }) {
  const added = Object.values(details).filter((value) => typeof value === 'string')
  return (
    <>
      {isUser ? (
        <ContributorLink contributor={{ username: subject }} />
      ) : EDIT_ACTIONS.includes(action) ? (
        <a href={hrefFor(`/review/${subject}`)}>{words.review.heading}</a>
      ) : action === 'patrol-revision' ? (
        <a href={hrefFor(`/changes/${subject}`)}>{words.history.changeNumber(Number(subject))}</a>
      ) : (
        subject
      )}
      {added.length > 0 && <span className="text-soft"> {added.join(' → ')}</span>}
    </>
  )
}
