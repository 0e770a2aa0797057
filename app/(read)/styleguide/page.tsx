import type { Metadata } from 'next'
import { Styleguide } from '@/components/styleguide/styleguide'
import { words } from '@/wiki/words'

export function generateMetadata(): Metadata {
  return {
    title: words.styleguide.title,
    description: words.styleguide.description,
    robots: { index: false, follow: false },
  }
}

export default function StyleguidePage() {
  return <Styleguide />
}
