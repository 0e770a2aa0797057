/** How far a reader has watched; apart from the other texts, because an element of every page carries these. */
export const watched = {
  watchedUpTo: 'Watched up to',
  notStarted: 'Not started',
  watchedAll: 'All',
  watchedSet: 'Set',
  watchedOneMore: 'Watched the next one',
  watchedElsewhere: (episode: string) => `Your account says ${episode}: use that`,
  watchedNext: (episode: number) => `Watched episode ${episode}`,
}
