import type { Metadata } from 'next'
import { absoluteUrl } from '@/app/_server/public-url'
import { AboutText } from '@/components/layout/about-text'
import { words } from '@/wiki/words'

export function generateMetadata(): Metadata {
  return {
    title: words.about.title,
    description: words.about.description,
    alternates: { canonical: absoluteUrl('/about') },
  }
}

export default function AboutPage() {
  return <AboutText contact={process.env.REMOVAL_CONTACT || undefined} />
}
