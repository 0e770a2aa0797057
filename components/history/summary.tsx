import { revealAddress, type HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { warningText } from './held-changes'

/** What an author said about a change. Null: this reader may not see it, for the reason given. */
export function Summary({
  text,
  isDeleted,
  warning = [],
  change,
}: {
  text: string | null
  isDeleted?: boolean
  /** What it would tell. */
  warning?: readonly HeldGroup[]
  /** The address of its change, where it is shown to who asks for it after the warning. */
  change?: string
}) {
  if (text === null && warning.length > 0 && !isDeleted) {
    return (
      <span className="text-soft">
        <em>{warningText(warning)}.</em>{' '}
        {change !== undefined && (
          <a href={hrefFor(revealAddress(change, warning))} rel="nofollow">
            {words.history.showHeldChange}
          </a>
        )}
      </span>
    )
  }
  if (text === null) {
    const reason = isDeleted ? words.history.deletedSummary : words.history.hiddenSummary
    return <em className="text-soft">{reason}</em>
  }
  if (text === '') return <em className="text-soft">{words.history.noSummary}</em>
  return <q className="break-words">{text}</q>
}
