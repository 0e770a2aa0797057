import type { Metadata } from 'next'
import { HealthPage } from '@/components/review/health-page'
import { HEALTH_DAYS } from '@/db/queries/review-health'
import { words } from '@/wiki/words'
import { readHealth } from '../read-queue'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return {
    title: words.review.healthTitle,
    description: words.review.healthText(HEALTH_DAYS),
  }
}

/** How long edits wait, for everybody. */
export default function Page() {
  return <HealthPage lanes={readHealth()} days={HEALTH_DAYS} />
}
