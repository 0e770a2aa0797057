import { createHash, randomBytes } from 'node:crypto'
import NextAuth from 'next-auth'
import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import { authOptions } from '@/app/_server/auth'
import { isSameOrigin } from '@/app/_server/same-origin'
import { absoluteUrl, publicUrl } from '@/app/_server/public-url'
import { authCookies, authSecret } from '@/app/_server/session-cookie'
import { joinedPath } from '@/app/_server/watched'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own sign-out would leave the session's row alive, and its update could say anything: ours are used. */
const READABLE = new Set(['callback', 'error', 'providers', 'session', 'signin'])

const nothing = () => NextResponse.json({ error: 'not-found' }, { status: 404 })

const malformed = () => NextResponse.json({ error: 'malformed' }, { status: 400 })

/** True for what next-auth takes for a way back: to anything else it answers 500 (its core/lib/assert). */
function isWebAddress(text: string): boolean {
  const base = text.startsWith('/') ? publicUrl() : undefined
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol)
}

/** A cookie that says no way back is taken away, and the request goes on without it: anybody can write one. */
async function dropBrokenWayBack(): Promise<void> {
  const { name, options } = authCookies().callbackUrl
  const store = await cookies()
  const wayBack = store.get(name)?.value
  if (wayBack && !isWebAddress(wayBack)) store.set(name, '', { ...options, maxAge: 0 })
}

/** The way back from another site, and what next-auth tells of itself. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const [action = ''] = (await context.params).nextauth
  if (!READABLE.has(action)) return nothing()
  const waysBack = request.nextUrl.searchParams.getAll('callbackUrl')
  if (waysBack.some((address) => address !== '' && !isWebAddress(address))) return malformed()
  await dropBrokenWayBack()
  let isJoined = false
  const options = authOptions(() => (isJoined = true))
  const answer = (await NextAuth(request, context, options)) as Response
  const location = answer.headers.get('location')
  if (isJoined && location?.startsWith(absoluteUrl('/')))
    answer.headers.set(
      'location',
      absoluteUrl(joinedPath(location.slice(publicUrl().origin.length))),
    )
  return answer
}

/**
 * The way to another site: a plain form with a `callbackUrl`. next-auth wants a token from a cookie that only its own
 * page sets, which a first visit without JavaScript does not have; that the form is ours is checked by its origin, as
 * for every form here, and the token is filled in.
 */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const [action, site] = (await context.params).nextauth
  if (action !== 'signin' || !site) return nothing()
  if (!(await isSameOrigin())) return NextResponse.json({ error: 'foreign' }, { status: 403 })
  const asked = await askedUrl(request)
  if (asked === null) return malformed()
  await dropBrokenWayBack()
  const token = randomBytes(32).toString('hex')
  const proof = createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
  const { name, options } = authCookies().csrfToken
  ;(await cookies()).set(name, `${token}|${proof}`, options)
  const complete = new NextRequest(new URL(request.nextUrl.pathname, publicUrl()), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: asked }).toString(),
  })
  return NextAuth(complete, context, authOptions()) as Promise<Response>
}

/** The posted `callbackUrl`; '/' when there is none, null when the body is no form. */
async function askedUrl(request: NextRequest): Promise<string | null> {
  try {
    const asked = (await request.formData()).get('callbackUrl')
    return typeof asked === 'string' && asked !== '' ? asked : '/'
  } catch {
    return null
  }
}
