/** Charts, and the tables that say the same. */
export const charts = {
  ratingsOf: (agency: string, area: string) => `${agency} · ${area}`,
  ratingsUnit: 'Percent of households, by episode',
  ratingsSummary: (figures: number, highest: number, episode: number, lowest: number) =>
    `Line of ${figures} figures: from ${lowest} % at the lowest to ${highest} % at the highest, in episode ${episode}. The table below says the same.`,
  ratingsGap: (episodes: string) => `No figure: episodes ${episodes}`,
  asTable: 'As a table',
  episode: 'Episode',
  percent: 'Percent',
  noFigure: 'no figure',
} as const
