import type { OAuthConfig, Provider } from 'next-auth/providers/index'
import DiscordProvider from 'next-auth/providers/discord'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import KakaoProvider from 'next-auth/providers/kakao'
import NaverProvider from 'next-auth/providers/naver'

type Keys = { clientId: string; clientSecret: string }

const known: { id: string; make: (keys: Keys) => Provider }[] = [
  { id: 'google', make: (keys) => GoogleProvider(keys) },
  { id: 'discord', make: (keys) => DiscordProvider(keys) },
  { id: 'kakao', make: (keys) => KakaoProvider(keys) },
  { id: 'naver', make: (keys) => NaverProvider(keys) },
  { id: 'github', make: (keys) => GitHubProvider(keys) },
]

function keysOf(name: string): Keys | null {
  const clientId = process.env[`${name}_CLIENT_ID`]
  const clientSecret = process.env[`${name}_CLIENT_SECRET`]
  return clientId && clientSecret ? { clientId, clientSecret } : null
}

/** The other sites through which one can sign in: those whose keys the environment has. */
export function authSites(): Provider[] {
  const sites = known.flatMap(({ id, make }) => {
    const keys = keysOf(id.toUpperCase())
    return keys ? [make(keys)] : []
  })
  const own = openIdProvider()
  return own ? [...sites, own] : sites
}

/** What a page needs to offer them. */
export function listAuthSites(): { id: string; name: string }[] {
  return authSites().map(({ id, name }) => ({ id, name }))
}

type Claims = { sub: string; preferred_username?: string; nickname?: string; name?: string }

/** Any OpenID provider: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, and OIDC_NAME for its button. */
function openIdProvider(): OAuthConfig<Claims> | null {
  const issuer = process.env.OIDC_ISSUER?.replace(/\/$/, '')
  const keys = keysOf('OIDC')
  if (!issuer || !keys) return null
  return {
    id: 'oidc',
    name: process.env.OIDC_NAME || new URL(issuer).hostname,
    type: 'oauth',
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    ...keys,
    profile: ({ sub, preferred_username, nickname, name }) => ({
      id: sub,
      name: preferred_username ?? nickname ?? name ?? '',
    }),
  }
}

/** What people call a site; its id when its keys are gone. */
export function siteName(id: string): string {
  return listAuthSites().find((site) => site.id === id)?.name ?? id
}
