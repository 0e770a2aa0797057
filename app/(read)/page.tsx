import type { Metadata } from 'next'
import { alternatesOf } from '@/app/_server/alternates'
import { keepPage, readerProgress } from '@/app/_server/request'
import { FrontPage } from '@/components/entry/front-page'
import { words } from '@/wiki/words'
import { readFrontPage } from './read-front-page'

export function generateMetadata(): Metadata {
  return {
    title: { absolute: words.common.siteName },
    description: words.common.tagline,
    alternates: alternatesOf('/'),
  }
}

export default function Home() {
  keepPage()
  return <FrontPage {...readFrontPage(readerProgress(), Date.now())} />
}
