import { words } from '@/wiki/words'

/** What an author said about a change. Null: this reader may not see it, for the reason given. */
export function Summary({ text, isDeleted }: { text: string | null; isDeleted?: boolean }) {
  if (text === null) {
    const reason = isDeleted ? words.history.deletedSummary : words.history.hiddenSummary
    return <em className="text-soft">{reason}</em>
  }
  if (text === '') return <em className="text-soft">{words.history.noSummary}</em>
  return <q className="break-words">{text}</q>
}
