import { publicUrl } from './public-url'

/** The secret that cookies are encrypted with. `npm start` and `npm run dev` make one and keep it in `data/`. */
export function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret)
    throw new Error('NEXTAUTH_SECRET is not set: start with `npm start` or `npm run dev`.')
  return secret
}

/** Is the site reached over https, so that cookies may be bound to it? */
export function isSecureSite(): boolean {
  return publicUrl().protocol === 'https:'
}

/**
 * Name and attributes of next-auth's session cookie. Over https the `__Host-` prefix keeps sibling domains from
 * setting it.
 */
export function sessionCookie() {
  return hostCookie('next-auth.session-token')
}

/** As long as a round through another site may take, in seconds. */
const ROUND = 15 * 60

/** All cookies of next-auth, by its own names for them: what it would choose itself is bound to the host only in part. */
export function authCookies() {
  const forRound = (name: string) => {
    const { name: hostName, options } = hostCookie(`next-auth.${name}`)
    return { name: hostName, options: { ...options, maxAge: ROUND } }
  }
  return {
    sessionToken: sessionCookie(),
    callbackUrl: hostCookie('next-auth.callback-url'),
    csrfToken: hostCookie('next-auth.csrf-token'),
    pkceCodeVerifier: forRound('pkce.code_verifier'),
    state: forRound('state'),
    nonce: forRound('nonce'),
  }
}

/** As long as browsers keep a cookie at all, in seconds. */
export const KEPT = 400 * 24 * 60 * 60

/** Name and attributes of a cookie that only this site may read and no script. */
export function hostCookie(name: string) {
  const secure = isSecureSite()
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
