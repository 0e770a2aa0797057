import { integer, text } from 'drizzle-orm/sqlite-core'

/** From when a row may be seen; episode 0: by everybody. A null drama with an episode: only by who sees everything. */
export const gate = () => ({
  knownDrama: text('known_drama'),
  knownEpisode: integer('known_episode').notNull().default(0),
})
