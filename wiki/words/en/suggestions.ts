/** What the search field completes; apart from the other texts, because an element of every page carries these. */
export const suggestions = {
  suggestions: 'Entries that may be meant',
  suggested: (count: number) =>
    count === 0
      ? 'No entry found'
      : `${count} ${count === 1 ? 'entry' : 'entries'}, arrow keys choose`,
}
