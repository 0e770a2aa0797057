import type { ReactNode } from 'react'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** A page about accounts: its heading, a sentence, and what can be done. */
export function AccountPage({
  heading,
  text,
  isWide = false,
  children,
}: {
  heading: string
  text?: string
  /** For several sections, whose headings stand beside them. */
  isWide?: boolean
  children?: ReactNode
}) {
  return (
    <article className={isWide ? undefined : 'max-w-2xl'}>
      <h1>{heading}</h1>
      {text && <p className="mt-2 mb-6">{text}</p>}
      {children}
    </article>
  )
}

/** What the sign-in and sign-up pages say to somebody who is signed in. */
export function SignedInAlready({ username }: { username: string }) {
  return (
    <p className="notice max-w-md">
      {words.account.signedInAs(username)}{' '}
      <a href={hrefFor('/account')}>{words.account.goToAccount}</a>
    </p>
  )
}
