import type { EpisodeLine } from './around'

/** What one agency measured in one area, episode by episode; figures of several are never mixed. */
export interface RatingSeries {
  agency: string
  area: string
  /** Every episode of the drama in its order; `percent` is null where no figure stands. */
  points: { number: number; percent: number | null }[]
}

/** A line needs two ends. */
const FEWEST = 2

/** The ratings of a drama as series, in the order in which agencies and areas first appear; those of a single figure are none. */
export function ratingSeries(episodes: readonly EpisodeLine[]): RatingSeries[] {
  const named = new Map<string, Pick<RatingSeries, 'agency' | 'area'>>()
  for (const { ratings } of episodes)
    for (const { agency, area } of ratings)
      if (agency !== null && area !== null) named.set(`${agency} ${area}`, { agency, area })
  return [...named.values()]
    .map(({ agency, area }) => ({
      agency,
      area,
      points: episodes.map(({ number, ratings }) => {
        const own = ratings.find((rating) => rating.agency === agency && rating.area === area)
        return { number, percent: own?.percent ?? null }
      }),
    }))
    .filter(({ points }) => points.filter(({ percent }) => percent !== null).length >= FEWEST)
}
