import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Chance } from './fuzz-chance'
import { listKinds } from '@/wiki/kinds/registry'
import { filtersOf } from '@/wiki/reading/list-question'
import { hostileTexts } from '@/wiki/testing/hostile-texts'
import { multipart, multipartType } from './raw-request'
import type { PostedForm } from './posted-form'

/** A request as the fuzz run sends it. */
export interface FuzzRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Buffer
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every route of the site as its folders say it, `[x]` and `[...x]` for what is filled in. */
export const routes: readonly string[] = readdirSync(`${root}app`, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
  .map((file) => `/${file.split('/').slice(0, -1).join('/')}`)
  .map((folder) => folder.replace(/\/\([^)]*\)/g, '') || '/')
  .concat('/robots.txt', '/icon.svg', '/_next/static/[x]', '/elements/[x]', '/api/[...x]')

const standing = [
  ...['dramas/run-on', 'people/kang-tae-oh', 'dramas/run-on/episodes/1', 'dramas', 'people', '1'],
  ...['run-on', 'kang-tae-oh', 'drama', 'episode', 'news-report-2021-01-24', 'session', '2'],
  ...['signin/google', 'callback/google', '01ARZ3NDEKTSV4RRFFQ69G5FAV', '1.xml'],
]

const parameters = [
  ...['q', 'progress', 'kind', 'network', 'year', 'genre', 'role', 'after', 'page', 'sort', 'path'],
  ...['name', 'key', 'edit', 'draft', 'amend', 'next', 'state', 'home', 'label', 'error', 'field'],
  ...['parent', 'section', '_rsc', '__proto__', 'lane', 'callbackUrl', 'csrfToken', 'from', 'to'],
  ...['reveal', 'view', 'kinds'],
  // Whatever a list can be narrowed down by.
  ...new Set(listKinds().flatMap((kind) => filtersOf(kind).map(({ name }) => name))),
]

const cookieNames = [
  ...['next-auth.session-token', '__Host-next-auth.session-token', 'next-auth.csrf-token'],
  ...['next-auth.callback-url', 'identity-visit', 'watched', 'theme', '__prerender_bypass', ''],
]

/** A text as it may stand in an address: mostly encoded, sometimes broken. */
function inAddress(chance: Chance, text: string): string {
  if (chance.in(5))
    return chance.of(['%', '%00', '%ff', '%c0%af', '%ED%A0%80', '..', '%2e%2e', ';'])
  const encoded = encodeURIComponent(text.slice(0, chance.in(3) ? 2100 : 180).toWellFormed())
  return chance.in(4) ? encoded.slice(0, -1) : encoded
}

/** As header values can be sent at all. */
const inHeader = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 9000)

/** An address of a route, with what it fills in taken from what stands or from what breaks. */
export function fuzzPath(chance: Chance, route = chance.of(routes)): string {
  const filledIn = route.replace(/\[(\.\.\.)?[^\]]*\]/g, () =>
    chance.in(45) ? chance.of(standing) : inAddress(chance, chance.of(hostileTexts)),
  )
  const longer = chance.in(6)
    ? `${filledIn}/${inAddress(chance, chance.of(hostileTexts))}`
    : filledIn
  const path = chance.in(12) ? `/ko${longer}` : longer
  const count = chance.in(55) ? 0 : chance.in(4) ? 200 : 1 + chance.below(3)
  const query = Array.from({ length: count }, () => {
    const name = chance.in(85) ? chance.of(parameters) : inAddress(chance, chance.of(hostileTexts))
    return `${name}=${inAddress(chance, chance.of([...standing, chance.of(hostileTexts)]))}`
  })
  const address = query.length > 0 ? `${path}?${query.join('&')}` : path
  // What a client of HTTP refuses to send is no request.
  return address.replace(/[^\x21-\x7e]/g, '_')
}

/** Headers that somebody made up. */
function fuzzHeaders(chance: Chance, cookie: string): Record<string, string> {
  const text = () => inHeader(chance.of(hostileTexts)).slice(0, chance.in(5) ? 9000 : 300)
  const made: Record<string, () => string> = {
    cookie: () =>
      `${chance.in(50) ? cookie : ''}; ${chance.of(cookieNames)}=${chance.of([text(), 'a.b.c.d.e', 'eyJhbGciOiJkaXIi.x'])}`,
    'accept-encoding': () => chance.of(['br;q=0', '*;q=0', 'gzip;q=x', 'zstd', ',,,', text()]),
    'if-none-match': () => chance.of(['*', '"a", W/"b", "c"', 'W/', '"'.repeat(99), text()]),
    'if-modified-since': text,
    range: () => chance.of(['bytes=0-', 'bytes=-1', 'bytes=9-1', 'bytes=0-0,2-3', text()]),
    accept: () => chance.of(['text/x-component', 'application/json', '*/*;q=x', text()]),
    'accept-language': text,
    host: () => chance.of(['evil.example', 'localhost', '[::1', text()]),
    'x-forwarded-for': () => chance.of(['1.2.3.4', '::', '%', text()]),
    rsc: () => '1',
    'next-router-state-tree': () => chance.of(['%7Bbad', '[1,2]', '["",{}]', text()]),
    'next-router-prefetch': () => '1',
    'next-url': text,
    referer: text,
    'user-agent': text,
    'sec-fetch-site': () => chance.of(['cross-site', 'same-origin', text()]),
  }
  const names = Object.keys(made).filter(() => chance.in(9))
  return Object.fromEntries(names.map((name) => [name, made[name]?.() ?? '']))
}

/** A request to read something. */
export function fuzzRead(chance: Chance, cookie: string): FuzzRequest {
  const method = chance.in(85) ? 'GET' : chance.of(['HEAD', 'OPTIONS'])
  const headers = chance.in(50) ? fuzzHeaders(chance, cookie) : {}
  return { method, path: fuzzPath(chance), headers: { ...(cookie && { cookie }), ...headers } }
}

/** A form with some of its fields changed, left out, doubled or made up. */
function fuzzFields(chance: Chance, form: PostedForm): [string, string][] {
  const harm = chance.of([5, 20, 60])
  const fields = form.fields.flatMap(([name, value]): [string, string][] => {
    // The hidden fields of the framework lead to the action; most requests should come that far.
    const isLeading = name.startsWith('$ACTION')
    if (!chance.in(isLeading ? 3 : harm)) return [[name, value]]
    const text = chance.of(hostileTexts).toWellFormed()
    return chance.of<[string, string][]>([
      [[name, text]],
      [[name, text]],
      [],
      [
        [name, value],
        [name, text],
      ],
      [[text.replace(/[\r\n"]/g, '').slice(0, 200), value]],
    ])
  })
  const more = Array.from({ length: chance.in(20) ? 1 + chance.below(4) : 0 }, () => {
    const place = chance.of([
      'row',
      'r:titles:x:text',
      'r:__proto__:x:y',
      's:x:url',
      'intent',
      'key',
    ])
    return [place, chance.of(hostileTexts).toWellFormed()] as [string, string]
  })
  return [...fields, ...more]
}

/** A form that is posted, whole or broken, as a browser does it or as Next's client does. */
export function fuzzForm(chance: Chance, form: PostedForm, cookie: string, ids: readonly string[]) {
  const whole = multipart(fuzzFields(chance, form))
  const body = chance.in(6) ? whole.slice(0, chance.below(whole.length)) : whole
  const call = { 'next-action': chance.in(80) ? chance.of(ids) : chance.of(['', 'junk', 'ab']) }
  const headers = {
    ...multipartType,
    ...(cookie && { cookie }),
    ...(chance.in(20) ? call : {}),
    ...(chance.in(10) ? fuzzHeaders(chance, cookie) : {}),
  }
  return { method: 'POST', path: form.path, headers, body }
}

/** Anything at all that is sent to any address. */
export function fuzzBody(chance: Chance, cookie: string, ids: readonly string[]): FuzzRequest {
  const text = chance.of(hostileTexts)
  const bodies = [
    text,
    JSON.stringify({ __proto__: null, q: text, path: text }),
    `[${'['.repeat(chance.below(2000))}`,
    JSON.stringify([null, text]),
    '["$K1","$F2","$Q3","$@4","$1:__proto__:then"]',
    multipart([
      ['0', `["$K1"]`],
      ['1', text.toWellFormed()],
    ]),
    Buffer.from(Array.from({ length: 200 }, () => chance.below(256))),
  ]
  const types = [
    ...['application/json', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded'],
    ...[multipartType['content-type'], 'multipart/form-data', '', 'image/png', 'text/x-component'],
  ]
  return {
    method: chance.in(70) ? 'POST' : chance.of(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE']),
    path: fuzzPath(chance),
    headers: {
      'content-type': chance.of(types),
      ...(cookie && { cookie }),
      ...(chance.in(40) ? { 'next-action': chance.of(ids) } : {}),
      ...(chance.in(10) ? { origin: chance.of(['null', 'https://evil.example', 'x']) } : {}),
      ...(chance.in(20) ? fuzzHeaders(chance, cookie) : {}),
    },
    body: chance.of(bodies),
  }
}
