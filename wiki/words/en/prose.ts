/** What stands in and around running text. */
export const prose = {
  missing: (kind: string) => `not written yet: add this ${kind.toLowerCase()}`,
  deleted: 'deleted',
  source: (number: number, name: string) => `Source ${number}: ${name}`,
  sourceUnnamed: (number: number) => `Source ${number}`,
  sourceMissing: (number: number) => `Source ${number}, not written yet: add it`,
  fromEpisode: (episode: number) => `From episode ${episode}`,
  fromLastEpisode: 'From the last episode',
} as const
