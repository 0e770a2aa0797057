import { describe, expect, it } from 'vitest'
import { contentPolicy, securityHeaders } from './security-headers'
import { readSettings } from './settings'

const plain = readSettings({ NODE_ENV: 'production' })
const secure = readSettings({ NODE_ENV: 'production', PUBLIC_URL: 'https://wiki.example' })

describe('The headers of every answer', () => {
  it('let no other site frame, guess or overhear a page', () => {
    expect(securityHeaders(plain)).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
  })

  it('ask for https for a year where it is spoken, and not where it is not', () => {
    expect(securityHeaders(secure)['strict-transport-security']).toBe('max-age=31536000')
    expect(securityHeaders(plain)).not.toHaveProperty('strict-transport-security')
  })

  it('let no script run that stands in a page, but for those with the nonce of its request', () => {
    const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1]
    expect(scriptsOf(contentPolicy(plain))).toBe("'self'")
    expect(scriptsOf(contentPolicy(plain, 'abc'))).toBe("'self' 'nonce-abc'")
    expect(contentPolicy(plain)).toContain("script-src-attr 'none'")
  })
})
