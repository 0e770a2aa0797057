/** Where a page of a list begins: behind (`before`) or ahead of (`after`) a line, by its number or id. */
export interface Cursor {
  before?: number
  after?: number
}

/** A page of a list, newest first, and where the pages beside it begin. */
export interface Page<Line> {
  lines: Line[]
  newer?: number
  older?: number
}

interface ReadPage<Row> {
  lines: Row[]
  hasNewer: boolean
  hasOlder: boolean
}

/** Reads one row more than a page holds, to know whether there is a page beyond it. */
export function readPage<Row>(
  limit: number,
  cursor: Cursor,
  read: (isForward: boolean, count: number) => Row[],
): ReadPage<Row> {
  const isForward = cursor.after !== undefined && cursor.before === undefined
  const rows = read(isForward, limit + 1)
  const isMore = rows.length > limit
  const lines = rows.slice(0, limit)
  if (isForward) return { lines: lines.reverse(), hasNewer: isMore, hasOlder: lines.length > 0 }
  return { lines, hasNewer: cursor.before !== undefined && lines.length > 0, hasOlder: isMore }
}

/** The cursors of the pages before and behind a page. */
export function beside<Row>(page: ReadPage<Row>, keyOf: (row: Row) => number) {
  const [first, last] = [page.lines[0], page.lines.at(-1)]
  return {
    ...(page.hasNewer && first !== undefined ? { newer: keyOf(first) } : {}),
    ...(page.hasOlder && last !== undefined ? { older: keyOf(last) } : {}),
  }
}
