import { LAST_EPISODE } from './progress'

/** The name of the cookie in which a browser keeps how far its reader has come. */
export const WATCHED_COOKIE = 'watched'

/**
 * The name of the cookie of a browser that said so without scripts: the pages themselves, which nothing completes there,
 * then show the number.
 */
export const WITHOUT_SCRIPTS_COOKIE = 'without-scripts'

/** More dramas than a cookie of 4 kB holds are not kept in it: the oldest go. */
export const MOST_WATCHED = 100

/** A drama's id and the last broadcast episode seen, `All` being the last there can be. */
const PART = /^([0-9A-HJKMNP-TV-Z]{26})\.(\d{1,4})$/

/**
 * How far a reader has come, by drama id, from the value of their cookie (`<drama>.<episode>~<drama>.<episode>`). What
 * makes no sense in it, for it is anybody's to write, is left out: that drama is then not begun.
 */
export function watchedFrom(value: string | undefined): Record<string, number> {
  const watched: Record<string, number> = {}
  for (const part of (value ?? '').slice(0, 4096).split('~').slice(-MOST_WATCHED)) {
    const [, drama, episode] = PART.exec(part) ?? []
    if (drama !== undefined) watched[drama] = Math.min(Number(episode), LAST_EPISODE)
  }
  return watched
}

/** The value of the cookie that says so; a drama not begun is not in it. */
export function watchedValue(watched: Readonly<Record<string, number>>): string {
  return Object.entries(watched)
    .filter(([, episode]) => episode > 0)
    .slice(-MOST_WATCHED)
    .map(([drama, episode]) => `${drama}.${Math.min(Math.trunc(episode), LAST_EPISODE)}`)
    .join('~')
}
