import { afterEach, describe, expect, it, vi } from 'vitest'
import { authCookies, authSecret, hostCookie, sessionCookie } from './session-cookie'

afterEach(() => vi.unstubAllEnvs())

describe('The session’s cookie', () => {
  it('is bound to the host over https, and never open to scripts or to other sites', () => {
    vi.stubEnv('PUBLIC_URL', 'https://wiki.example')
    expect(sessionCookie()).toEqual({
      name: '__Host-next-auth.session-token',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    })
  })

  it('has company that is bound to the host as well', () => {
    vi.stubEnv('PUBLIC_URL', 'https://wiki.example')
    for (const { name, options } of Object.values(authCookies())) {
      expect(name).toMatch(/^__Host-next-auth\./)
      expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    }
  })

  it('works in a fresh clone without https', () => {
    vi.stubEnv('PUBLIC_URL', 'http://localhost:3000')
    expect(sessionCookie()).toMatchObject({
      name: 'next-auth.session-token',
      options: { httpOnly: true, secure: false },
    })
    expect(hostCookie('identity-visit').name).toBe('identity-visit')
  })

  it('is not made without a secret', () => {
    vi.stubEnv('NEXTAUTH_SECRET', '')
    expect(() => authSecret()).toThrow('NEXTAUTH_SECRET is not set')
  })
})
