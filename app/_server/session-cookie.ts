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

/** Name and attributes of a cookie that only this site may read and no script. */
export function hostCookie(name: string) {
  const secure = isSecureSite()
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
