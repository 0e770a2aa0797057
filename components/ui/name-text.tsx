import type { EntryName } from '@/wiki/kinds/kind'
import { shownName } from '@/wiki/reading/shown-name'

const HANGUL = /\p{Script=Hangul}/u

/** A text in whatever script it is, marked as Korean where it is. */
export function AnyScript({ text }: { text: string }) {
  return HANGUL.test(text) ? <span lang="ko">{text}</span> : text
}

/** A name with its other script beside it. */
export function NameText({ name, isShort = false }: { name: EntryName; isShort?: boolean }) {
  const { first, beside } = shownName(name)
  return (
    <>
      <AnyScript text={first} />
      {beside && !isShort ? (
        <>
          {' '}
          <span
            lang={HANGUL.test(beside) ? 'ko' : 'en'}
            className="text-soft text-[0.92em] font-normal"
          >
            {beside}
          </span>
        </>
      ) : null}
    </>
  )
}
