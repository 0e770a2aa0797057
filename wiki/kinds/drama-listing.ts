import { bilingual } from './choices'
import type { Listing } from './listing'

/** How dramas are listed. */
export const dramaListing: Listing = {
  order: 'newest',
  date: { field: 'airedFrom' },
  filters: {
    network: { field: 'networks', column: 'network' },
    year: { field: 'airedFrom', label: bilingual('Year', '연도') },
    genre: { field: 'genres', label: bilingual('Genre', '장르') },
    state: { field: 'status' },
    format: { field: 'format' },
    rating: { field: 'ageRating' },
    origin: { field: 'premise', column: 'type', label: bilingual('Based on', '원작') },
  },
}
