/** A visitor's network, as far as attempts are counted by it. */
export interface Network {
  /** One IPv4 address, or the first 64 bits of an IPv6 one, which is what a household has. */
  name: string
  /** This machine: a reader at the keyboard, or a proxy in front that is not told of (TRUST_PROXY). */
  isLoopback: boolean
}

/**
 * The network of the sender in an `X-Forwarded-For` header: its last address, which is the one that our own server, or
 * the proxy that is trusted, has seen itself. Everything before it anybody can write.
 */
export function networkOf(forwardedFor: string | null | undefined): Network {
  const last = (forwardedFor ?? '').split(',').at(-1)?.trim().toLowerCase() ?? ''
  const [address = ''] = last.replace(/^\[|\](?::\d{1,5})?$/g, '').split('%')
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(address)?.[1]
  if (mapped) return { name: mapped, isLoopback: mapped.startsWith('127.') }
  if (!/^[0-9a-f:]+$/.test(address) || !address.includes(':')) {
    return { name: 'unknown', isLoopback: false }
  }
  return { name: firstHalf(address), isLoopback: address === '::1' }
}

/** The first four groups of an IPv6 address, written out. */
function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4)
  return groups.map((group) => parseInt(group || '0', 16).toString(16)).join(':')
}
