import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { KEPT, hostCookie } from '@/app/_server/session-cookie'
import { isSameOrigin } from '@/app/_server/same-origin'
import { returnPath } from '@/wiki/accounts/return-path'
import { THEME_COOKIE, themeFrom } from '@/wiki/reading/theme'

/**
 * What the buttons in the foot of a page post to: `light`, `dark` or `system`, and the page to go back to. 303 with the
 * cookie that says so, or without one for what the device says; 400 for anything else.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return NextResponse.json({ error: 'foreign' }, { status: 403 })
  const form = await request.formData().catch(() => null)
  const said = form?.get('theme')
  const theme = themeFrom(said)
  if (!form || (!theme && said !== 'system'))
    return NextResponse.json({ error: 'no such theme' }, { status: 400 })
  const { name, options } = hostCookie(THEME_COOKIE)
  // The worker that shows the offline page asks for it, without the server's help (server/offline-worker.ts).
  const readable = { ...options, httpOnly: false }
  ;(await cookies()).set(name, theme ?? '', { ...readable, maxAge: theme ? KEPT : 0 })
  const back = form.get('back')
  const location = returnPath(typeof back === 'string' ? back : null) ?? '/'
  return new NextResponse(null, { status: 303, headers: { location } })
}
