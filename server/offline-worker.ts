import { themeFrom, THEME_COOKIE } from '@/wiki/reading/theme'
import { splitLanguage } from '@/wiki/words/language'
import { asksForPage, offlinePage } from './offline-page'

/* Runs in the reader's browser, before the server: the page to show where the wiki cannot be reached, and nothing else.
 * It keeps no page and answers no other request (README, Decisions). */

/** As much of a service worker's world as is used here; the library that declares it leaves no room for that of pages. */
interface World {
  location: Location
  registration: ServiceWorkerRegistration
  InstallEvent?: { prototype: object }
  cookieStore?: { get(name: string): Promise<{ value?: string } | null> }
  skipWaiting(): Promise<void>
  addEventListener<Type extends keyof Events>(
    type: Type,
    listener: (event: Events[Type]) => void,
  ): void
}

interface Events {
  install: Begun
  activate: Begun
  fetch: Asked
}

interface Begun {
  waitUntil(work: Promise<unknown>): void
  /** Says beforehand by whom requests are answered; Chromium alone has it. */
  addRoutes?(rules: readonly object[]): Promise<void>
}

interface Asked {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

const world = self as unknown as World

/** The network is asked while this script starts, and whichever answers first has answered. */
const RACE = {
  condition: { requestMode: 'navigate', requestMethod: 'GET' },
  source: 'race-network-and-fetch-handler',
}
const canRace = 'addRoutes' in (world.InstallEvent?.prototype ?? {})

world.addEventListener('install', (event) => {
  // Nothing is kept that an older one could miss.
  event.waitUntil(Promise.all([world.skipWaiting(), event.addRoutes?.([RACE])]))
})

world.addEventListener('activate', (event) => {
  // Elsewhere the browser asks while it starts this script, but waits for the script to hand the answer on.
  if (!canRace) event.waitUntil(Promise.resolve(world.registration.navigationPreload?.enable()))
})

world.addEventListener('fetch', (event) => {
  if (asksForPage(event.request)) event.respondWith(answer(event))
})

async function answer({ request, preloadResponse }: Asked): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch {
    const { language } = splitLanguage(new URL(request.url).pathname)
    // A failure, so that browsers neither keep it nor take it for a page that they fetched before a click.
    return new Response(offlinePage(language, await chosenTheme(), ''), {
      status: 503,
      headers: {
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}

/** What the reader chose in the foot of a page; undefined, too, in browsers whose workers cannot read it. */
async function chosenTheme() {
  const prefix = world.location.protocol === 'https:' ? '__Host-' : ''
  const cookie = await world.cookieStore?.get(prefix + THEME_COOKIE).catch(() => null)
  return themeFrom(cookie?.value)
}
