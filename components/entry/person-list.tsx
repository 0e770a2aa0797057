import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { EntryPicture } from '../picture/entry-picture'
import { MentionLink } from './mention-link'

/** People by name, each with how many dramas credit them. */
export function PersonList({
  people,
}: {
  people: readonly { mention: Mention; dramas: number }[]
}) {
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {people.map(({ mention, dramas }) => (
        <li key={mention.id} className="flex items-center gap-3">
          <div className="w-11 shrink-0">
            <EntryPicture kind="person" path={mention.path} name={mention.name} />
          </div>
          <div className="min-w-0 leading-snug">
            <p className="font-semibold">
              <MentionLink mention={mention} />
            </p>
            <p className="label">
              {[
                mention.detail,
                words.common.count(dramas, words.reading.dramaOne, words.reading.dramaMany),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
