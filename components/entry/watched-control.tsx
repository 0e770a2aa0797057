import { createElement } from 'react'
import type { Numbering, Watch } from '@/wiki/reading/entry-reading'
import { watchedChoice } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/**
 * Where a reader says how far they have watched. A form that works by itself; the element around it shows what they have
 * said, which the page, shared by everybody who may see the same, does not know. Who has no scripts says so with it, and
 * is sent pages that do.
 */
export function WatchedControl({ watch, back }: { watch: Watch; back: string }) {
  const { drama, episodes, numberings, watched } = watch
  const numbers = Array.from({ length: episodes }, (_, at) => at + 1)
  const form = (
    <form
      method="post"
      action={hrefFor('/api/v1/watched')}
      className="flex flex-wrap items-center gap-2"
    >
      <input type="hidden" name="drama" value={drama.id} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="scripts" value="none" />
      <label htmlFor="watched-up-to" className="font-medium">
        {words.reading.watchedUpTo}
      </label>
      <select
        id="watched-up-to"
        name="episode"
        className="input min-w-32 flex-1 py-1 pr-1 pl-2"
        autoComplete="off"
        defaultValue={watched === undefined ? '0' : watchedChoice(watched, episodes)}
      >
        <option value="0">{words.reading.notStarted}</option>
        <EpisodeOptions numbers={numbers} numberings={numberings} />
        <option value="all">{words.reading.watchedAll}</option>
      </select>
      <button type="submit" className="button button-quiet px-3 py-1">
        {words.reading.watchedSet}
      </button>
      {watched === undefined || watched < episodes ? (
        <button type="submit" name="next" value="1" className="button button-quiet px-3 py-1">
          {watched === undefined
            ? words.reading.watchedOneMore
            : words.reading.watchedNext(watched + 1)}
        </button>
      ) : null}
    </form>
  )
  const data = { 'data-drama': drama.id, 'data-episodes': episodes }
  return createElement('watched-control', { class: 'block', ...data }, form)
}

/**
 * The broadcast numbers; where platforms count otherwise theirs too, each with the broadcast number that it stands for:
 * `4/2` is the second of theirs, and episode 4.
 */
function EpisodeOptions({ numbers, numberings }: { numbers: number[]; numberings: Numbering[] }) {
  const broadcast = numbers.map((number) => (
    <option key={number} value={number}>
      {number}
    </option>
  ))
  if (numberings.length === 0) return broadcast
  const { numberingBroadcast, numberingNumber, numberingPlatforms } = words.reading
  return (
    <>
      <optgroup label={numberingBroadcast}>{broadcast}</optgroup>
      {numberings.map(({ platform, episodes }) => (
        <optgroup key={platform} label={platform ?? numberingPlatforms}>
          {episodes.map(({ number, upTo }) => (
            <option key={number} value={`${upTo}/${number}`}>
              {numberingNumber(number, upTo)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
