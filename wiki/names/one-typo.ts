/** The text without one of its characters, in every way; each once. */
export function deletionsOf(text: string): string[] {
  const letters = Array.from(text)
  return [...new Set(letters.map((_letter, index) => letters.toSpliced(index, 1).join('')))]
}

/** True when one slip of the fingers makes one text of the other: a letter more, less, another, or two swapped. */
export function isOneTypo(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
