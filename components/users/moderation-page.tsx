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
        {blocked.length === 0 && <p className="text-soft mt-2">{users.nobodyBlocked}</p>}
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
        {log.lines.length === 0 ? (
          <p className="text-soft mt-2">{users.emptyLog}</p>
        ) : (
          <Log lines={log.lines} />
        )}
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

/** What was done, a sentence each, and when. */
function Log({ lines }: { lines: LogLine[] }) {
  return (
    <ol className="divide-line border-line mt-3 divide-y border-y">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-x-8 py-2.5 leading-normal lg:grid-cols-[minmax(0,1fr)_max-content]"
        >
          <p className="min-w-0">
            <Who name={line.by} /> <span className="text-soft">{actionWords(line.action)}</span>{' '}
            <Subject line={line} />
          </p>
          <p className="text-soft text-sm">
            <TimeStamp at={line.createdAt} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function actionWords(action: string): string {
  const { actions } = words.users
  return Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : action
}

/** A level, or what was decided, in words. */
function detailWords(value: string): string {
  const known: Record<string, string> = { ...words.review.levels, ...words.review.decisions }
  return Object.hasOwn(known, value) ? (known[value] ?? value) : value
}

/** What is done to an edit is read on the page of the edit. */
const EDIT_ACTIONS = ['decide-edit', 'amend-edit', 'publish-own-edit']

/** Whom or what it was done to, with what the record adds: a reason, the levels before and after. */
function Subject({ line: { action, subject, isUser, details } }: { line: LogLine }) {
  const added = Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' ? [name === 'reason' ? `“${value}”` : detailWords(value)] : [],
  )
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
      {added.length > 0 && <span className="text-soft"> · {added.join(' → ')}</span>}
    </>
  )
}
