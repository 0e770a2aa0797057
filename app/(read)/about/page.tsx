import type { Metadata } from 'next'
import { alternatesOf } from '@/app/_server/alternates'
import { AboutText } from '@/components/layout/about-text'
import { words } from '@/wiki/words'

export function generateMetadata(): Metadata {
  return {
    title: words.about.title,
    description: words.about.description,
    alternates: alternatesOf('/about'),
  }
}

export default function AboutPage() {
  return <AboutText contact={process.env.REMOVAL_CONTACT || undefined} />
}
