import type { Trust } from '@/wiki/trust'
import { words } from '@/wiki/words'

/** The sentences about a contributor's trust: what it lets them do, why it fell, what is missing to the next level. */
export function trustSentences({ level, fell, next }: Trust): string[] {
  const { trust } = words
  return [
    trust.what[level],
    fell ? trust.fell[fell] : '',
    next ? trust.next(next) : '',
    next?.isTurnedDownTooOften ? trust.turnedDown : '',
  ].filter(Boolean)
}

/** How far the wiki trusts the contributor who looks at their own page. */
export function TrustNote({ trust }: { trust: Trust }) {
  return (
    <section aria-labelledby="trust">
      <h2 id="trust">{words.trust.heading}</h2>
      {trustSentences(trust).map((sentence) => (
        <p key={sentence} className="mt-2 max-w-prose">
          {sentence}
        </p>
      ))}
    </section>
  )
}
