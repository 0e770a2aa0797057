import type { EntryName } from '@/wiki/kinds/kind'

const HANGUL = /\p{Script=Hangul}/u

/** A text in whatever script it is, marked as Korean where it is. */
export function AnyScript({ text }: { text: string }) {
  return HANGUL.test(text) ? <span lang="ko">{text}</span> : text
}

/** A name with the Hangul beside it. */
export function NameText({ name, isShort = false }: { name: EntryName; isShort?: boolean }) {
  return (
    <>
      <AnyScript text={name.latin} />
      {name.hangul && !isShort ? (
        <>
          {' '}
          <span lang="ko" className="text-soft text-[0.92em] font-normal">
            {name.hangul}
          </span>
        </>
      ) : null}
    </>
  )
}
