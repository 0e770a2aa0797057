import type { EditState } from '@/components/review/edit-state'
import { userPath } from '@/wiki/accounts/username'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** Chooses which of a contributor's edits are listed, by a plain GET form. */
export function StateFilter({ username, state }: { username: string; state?: EditState }) {
  const { users, review } = words
  return (
    <form
      method="get"
      action={hrefFor(userPath(username))}
      className="mt-3 flex flex-wrap items-end gap-3"
    >
      <div className="flex flex-col gap-1">
        <label htmlFor="state" className="label">
          {users.stateFilter}
        </label>
        <select id="state" name="state" defaultValue={state ?? ''} className="input">
          <option value="">{users.everyState}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {review.states[one]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-quiet">
        {users.filterButton}
      </button>
    </form>
  )
}

const offered = [
  'pending',
  'returned',
  'conflicted',
  'applied',
  'rejected',
  'withdrawn',
] as const satisfies EditState[]
