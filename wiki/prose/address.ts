/** What the path of an entry looks like, as far as prose has to know: it never leads out of the wiki. */
const ENTRY_PATH = /^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){2,4}$/
const LONGEST_PATH = 300
const LONGEST_ADDRESS = 2000

/** True for a text that may be the path of an entry. */
export function isEntryPath(path: string): boolean {
  return path.length <= LONGEST_PATH && ENTRY_PATH.test(path)
}

/**
 * The normal form of an address that prose may link to: http or https, with a host, without a user name.
 * Undefined for everything else, `javascript:` in any disguise and addresses without a scheme included.
 */
export function outsideAddress(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS || !/^https?:\/\//i.test(address)) return undefined
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  if (url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return undefined
  return url.href
}
