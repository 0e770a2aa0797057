/** How far somebody has come, by the id of the drama; a drama that is not in it is not begun. */
export type Watched = Readonly<Record<string, number>>

/** What a browser and an account each said before they were joined. */
export interface WatchedSides {
  browser: Watched
  account: Watched
}

/** A drama of which a browser and an account said different things. */
export interface JoinedDrama {
  drama: string
  browser: number
  account: number
}

/** What both say from then on: of each drama the higher number. Nobody has watched less by signing in. */
export function joinWatched({ browser, account }: WatchedSides): Record<string, number> {
  const joined: Record<string, number> = { ...account }
  for (const [drama, episode] of Object.entries(browser))
    joined[drama] = Math.max(episode, episodeOf(account, drama))
  return joined
}

/** The dramas of which the two sides said different things, so that joining them raised one. */
export function listJoined({ browser, account }: WatchedSides): JoinedDrama[] {
  return Object.keys({ ...account, ...browser })
    .map((drama) => ({
      drama,
      browser: episodeOf(browser, drama),
      account: episodeOf(account, drama),
    }))
    .filter((sides) => sides.browser !== sides.account)
}

/** How far the account says that somebody has come, in dramas in which their browser does not know so far of it. */
export function aheadOfBrowser({ browser, account }: WatchedSides): Record<string, number> {
  const ahead = Object.entries(account).filter(
    ([drama, episode]) => episode > episodeOf(browser, drama),
  )
  return Object.fromEntries(ahead)
}

/**
 * One side as it was `before` it was joined to `joined`. What the reader has said since then (where `now` is not what the
 * joining made it) stays.
 */
export function takeBackJoin(before: Watched, joined: Watched, now: Watched): Watched {
  const back = Object.keys({ ...before, ...now, ...joined }).map((drama) => {
    const said = episodeOf(now, drama)
    return [drama, said === episodeOf(joined, drama) ? episodeOf(before, drama) : said] as const
  })
  return Object.fromEntries(back.filter(([, episode]) => episode > 0))
}

/** How far a side says they have come in a drama. */
export function episodeOf(side: Watched, drama: string): number {
  return Object.hasOwn(side, drama) ? (side[drama] ?? 0) : 0
}
