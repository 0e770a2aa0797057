import type { Account, AuthOptions, Session as ShownSession } from 'next-auth'
import { cookies } from 'next/headers'
import { retryWhileBusy } from '@/db/busy'
import { signInElsewhere } from '@/db/commands/sign-in'
import { reader, writer } from '@/db/connection'
import type { Writer } from '@/db/open'
import { getSession } from '@/db/queries/sessions'
import { findUserByIdentity, type Identity } from '@/db/queries/users'
import { SESSION_DAYS } from '@/db/session-row'
import { returnPath } from '@/wiki/accounts/return-path'
import { hrefIn, splitLanguage } from '@/wiki/words/language'
import { startVisit } from './identity-visit'
import { absoluteUrl, publicUrl } from './public-url'
import { authSites } from './auth-sites'
import { authCookies, authSecret, isSecureSite } from './session-cookie'
import { joinAtSignIn } from './watched'

const DAY = 24 * 60 * 60

/** The path of this site that `url` means, with or without our origin before it; null for everything else. */
function ownPath(url: string | undefined): string | null {
  const { origin } = publicUrl()
  return returnPath(url?.startsWith(`${origin}/`) ? url.slice(origin.length) : url)
}

function identityOf({ provider, providerAccountId }: Account): Identity {
  return { provider, providerAccountId }
}

/** Where next-auth was asked to go back to, from its own cookie. */
async function askedPath(): Promise<string | null> {
  return ownPath((await cookies()).get(authCookies().callbackUrl.name)?.value)
}

/**
 * next-auth's options, made for every request, because the settings come with the process and not with the build.
 *
 * It does the round through the other site and reads the session's cookie. What it must not do is decide who somebody
 * is: the cookie holds the session's secret only, the rows say the rest, and what `update()` sends is not looked at.
 * `onJoined` is called when the sign-in has joined the browser's progress with the account's.
 */
export function authOptions(onJoined: () => void = () => {}): AuthOptions {
  return {
    providers: authSites(),
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * DAY },
    useSecureCookies: isSecureSite(),
    cookies: authCookies(),
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    callbacks: {
      redirect: ({ url }) => absoluteUrl(ownPath(url) ?? '/'),
      async signIn({ account, user }) {
        if (!account) return false
        const identity = identityOf(account)
        if (findUserByIdentity(reader(), identity)) return true
        const next = (await askedPath()) ?? '/account'
        await startVisit({ identity, name: user.name ?? '', next })
        return absoluteUrl(hrefIn(splitLanguage(next).language, '/choose-username'))
      },
      async jwt({ token, account }) {
        if (!account) return { sid: token.sid }
        const identity = identityOf(account)
        const signedIn = await retryWhileBusy(() => signInElsewhere(writer(), identity))
        if (!signedIn) return {}
        const write = <T>(command: (own: Writer) => T | Promise<T>) =>
          retryWhileBusy(() => command(writer()))
        if (await joinAtSignIn(write, signedIn)) onJoined()
        return { sid: signedIn.secret }
      },
      session({ session, token }): ShownSession {
        const { expires } = session
        const found = typeof token.sid === 'string' ? getSession(reader(), token.sid) : null
        return found ? { expires, user: { name: found.username } } : { expires }
      },
    },
  }
}
