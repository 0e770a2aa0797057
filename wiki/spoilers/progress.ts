/** Stands for the last episode of a drama, whatever its number is. */
export const LAST_EPISODE = 9999

/** How far a reader has watched: by drama id, and for every drama that is not named. */
export interface Progress {
  dramas: Record<string, number>
  others: number
  /** Single gates that the reader asked to be let through on this one page, by `revealKey`. */
  revealed?: Readonly<Record<string, true>>
  /** Told of every gate that is asked for on the way to what this reader sees. */
  onAsked?: (drama: string | null, episode: number) => void
}

/** A reader who said nothing: the safe view. */
export const NOTHING_WATCHED: Progress = { dramas: {}, others: 0 }

/** Somebody who has agreed to see everything. */
export const EVERYTHING_WATCHED: Progress = { dramas: {}, others: LAST_EPISODE }

/** How many episodes of that drama this reader has watched. */
export function watchedOf(progress: Progress, drama: string): number {
  return Object.hasOwn(progress.dramas, drama) ? (progress.dramas[drama] ?? 0) : progress.others
}

/** Which choice of the `Watched up to` control says this number, of a drama of so many episodes. */
export function watchedChoice(watched: number, episodes: number): string {
  return watched >= LAST_EPISODE ? 'all' : String(Math.min(watched, episodes))
}

/** By what a single gate is called that a reader asked to be let through. */
export function revealKey(drama: string, episode: number): string {
  return `${drama}.${episode}`
}

/** True when the reader asked for exactly what stands behind this gate: what comes before or after it stays hidden. */
export function isRevealed(progress: Progress, drama: string, episode: number): boolean {
  return (
    progress.revealed !== undefined && Object.hasOwn(progress.revealed, revealKey(drama, episode))
  )
}
