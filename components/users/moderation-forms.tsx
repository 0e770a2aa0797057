import { generalWords } from '@/components/review/decision-form'
import { OutcomeForm, type OutcomeAction } from '@/components/review/outcome-form'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'

/** Bans an account; without `username` it is asked for. */
export function BlockForm({ username, action }: { username?: string; action: OutcomeAction }) {
  const { users } = words
  const name = username === undefined ? [{ name: 'username', label: users.username }] : []
  return (
    <section aria-labelledby="block" className="space-y-3">
      <h2 id="block">{username === undefined ? users.blockSomebody : users.blockHeading}</h2>
      <p className="text-soft text-sm">{users.blockHelp}</p>
      <OutcomeForm
        action={action}
        hidden={username === undefined ? {} : { username }}
        fields={[
          ...name,
          { name: 'reason', label: users.reason, help: users.reasonHelp, isLong: true },
        ]}
        buttons={[{ label: users.block, tone: 'danger' }]}
        general={generalWords()}
      />
    </section>
  )
}

/** Ends the ban of an account. */
export function LiftForm({ username, action }: { username: string; action: OutcomeAction }) {
  const { users } = words
  return (
    <section aria-labelledby="lift" className="space-y-3">
      <h2 id="lift">{users.liftHeading}</h2>
      <OutcomeForm
        action={action}
        hidden={{ username }}
        buttons={[{ label: users.lift, tone: 'quiet' }]}
        general={generalWords()}
      />
    </section>
  )
}

/** Gives an account a level. */
export function GrantForm({
  username,
  level,
  levels,
  action,
}: {
  username: string
  level: Level
  levels: readonly Level[]
  action: OutcomeAction
}) {
  const { users, review } = words
  const choices = levels.map((value) => ({ value, label: review.levels[value] }))
  return (
    <section aria-labelledby="grant" className="space-y-3">
      <h2 id="grant">{users.grantHeading}</h2>
      <OutcomeForm
        action={action}
        hidden={{ username }}
        fields={[{ name: 'level', label: users.level, value: level, choices }]}
        buttons={[{ label: users.grant, tone: 'quiet' }]}
        general={generalWords()}
      />
    </section>
  )
}
