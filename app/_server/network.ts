import { headers } from 'next/headers'
import { networkOf, type Network } from '@/wiki/accounts/network'

/** The network that this request comes from. The server has put the sender's own address where proxies put it. */
export async function currentNetwork(): Promise<Network> {
  return networkOf((await headers()).get('x-forwarded-for'))
}
