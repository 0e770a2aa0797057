import { AccountSection } from '@/components/account/account-section'
import { OtherSites } from '@/components/account/other-sites'
import { words } from '@/wiki/words'
import { listAuthSites, siteName } from '../../_server/auth-sites'

/** The other sites that let one in, and those that could. Nothing where there are none. */
export function SitesSection({ providers }: { providers: string[] }) {
  const linkable = listAuthSites().filter(({ id }) => !providers.includes(id))
  if (providers.length === 0 && linkable.length === 0) return null
  const names = providers.map(siteName).join(', ')
  return (
    <AccountSection heading={words.account.sites}>
      {names && <p>{words.account.sitesLinked(names)}</p>}
      <OtherSites sites={linkable} next="/account" label={words.account.linkWith} />
    </AccountSection>
  )
}
