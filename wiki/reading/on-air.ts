/** For how long an episode counts as on air from its start, in ms: most run for 60 to 80 minutes. */
export const ON_AIR_MS = 80 * 60 * 1000
