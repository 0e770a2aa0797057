import { multipart, multipartType, sendRaw, type RawAnswer } from './raw-request'

/** Whoever sends requests: where to, and the cookie that says who they are ('' for nobody). */
export interface Sender {
  baseURL: string
  cookie: string
}

/** A form as a page rendered it: where it is posted, and its fields with what a browser would send untouched. */
export interface PostedForm {
  path: string
  fields: [string, string][]
}

/** How a form travels: as the browser's own post, or as the call that the page's script makes. */
export type Way = 'form' | 'call'
export const ways: Way[] = ['form', 'call']

/** Asks for a page. */
export function visit(
  { baseURL, cookie }: Sender,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  return sendRaw(baseURL, { path, headers: { ...(cookie ? { cookie } : {}), ...headers } })
}

/**
 * The form of a page that has a button with this text, as the sender sees it.
 *
 * @throws Error when the page has no such form
 */
export async function openForm(sender: Sender, path: string, button: string): Promise<PostedForm> {
  const { text, status } = await visit(sender, path)
  const fields = formIn(text, button)
  if (!fields) throw new Error(`${path} (${status}) has no form with a button ${button}`)
  return { path, fields }
}

/** The fields of the form in a page's HTML that has a button with this text; undefined where there is none. */
export function formIn(html: string, button: string): PostedForm['fields'] | undefined {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const owner = buttonsOf(html).find((one) => one.label === button)?.form
  const form = forms.find((one) =>
    owner === undefined
      ? buttonsOf(one).some(({ label }) => label === button)
      : attribute(one, 'id') === owner,
  )
  return form === undefined ? undefined : fieldsOf(form)
}

/** The buttons of a page by their text; `form` names the form of one that stands outside it. */
function buttonsOf(html: string): { label: string; form: string | undefined }[] {
  return [...html.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(
    ([, attributes = '', inner = '']) => ({
      label: inner.replace(/<[^>]*>/g, '').trim(),
      form: attribute(attributes, 'form'),
    }),
  )
}

function fieldsOf(form: string): [string, string][] {
  const controls = form.matchAll(
    /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g,
  )
  return [...controls].flatMap(([, input, area, text = '', select, options = '']) => {
    const attributes = input ?? area ?? select ?? ''
    const name = attribute(attributes, 'name')
    if (name === undefined) return []
    const isBox = /type="(checkbox|radio)"/.test(attributes)
    if (isBox && !/\bchecked\b/.test(attributes)) return []
    if (area !== undefined) return [[name, unescaped(text)] as [string, string]]
    if (select === undefined)
      return [[name, attribute(attributes, 'value') ?? ''] as [string, string]]
    const chosen = /<option\b([^>]*\bselected\b[^>]*)>/.exec(options)?.[1] ?? ''
    return [[name, attribute(chosen, 'value') ?? ''] as [string, string]]
  })
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

function unescaped(text: string): string {
  const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }
  return text.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name: string) => named[name] ?? '')
}

/** The form with fields set: those that it has are replaced, others are added behind. */
export function filled(form: PostedForm, values: Record<string, string>): PostedForm {
  const own = new Set(form.fields.map(([name]) => name))
  const added = Object.entries(values).filter(([name]) => !own.has(name))
  const fields = form.fields.map(([name, value]): [string, string] => [name, values[name] ?? value])
  return { ...form, fields: [...fields, ...added] }
}

/** The form without one of its fields. */
export function without(form: PostedForm, name: string): PostedForm {
  return { ...form, fields: form.fields.filter(([field]) => field !== name) }
}

/** Posts a form, whoever it was made for. `headers` come last: they can forge what a browser would say. */
export function post(
  { baseURL, cookie }: Sender,
  form: PostedForm,
  way: Way = 'form',
  headers: Record<string, string | undefined> = {},
): Promise<RawAnswer> {
  const own = { ...multipartType, ...(cookie ? { cookie } : {}) }
  const call = way === 'form' ? undefined : callOf(form)
  const said = call ? { ...own, accept: 'text/x-component', 'next-action': call.id } : own
  return sendRaw(baseURL, {
    method: 'POST',
    path: form.path,
    headers: { ...said, ...headers },
    body: multipart(call ? call.parts : form.fields),
  })
}

/** The form as Next's client calls its action: arguments in part 0, the form's fields behind a prefix. */
function callOf({ fields }: PostedForm): { id: string; parts: [string, string][] } {
  const plain = fields.find(([name]) => name.startsWith('$ACTION_ID_'))?.[0].slice(11)
  const bound = fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1]
  const id = plain ?? (bound ? (JSON.parse(bound) as { id: string }).id : '')
  const parts = fields
    .filter(([name]) => !name.startsWith('$ACTION'))
    .map(([name, value]): [string, string] => [`_1_${name}`, value])
  return { id, parts: [...parts, ['0', plain ? '["$K1"]' : '[null,"$K1"]']] }
}
