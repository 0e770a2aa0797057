/** True when numbers and ranges of broadcast episodes (`1-3, 7`) name this one. */
export function episodesInclude(ranges: string, number: number): boolean {
  return ranges.split(',').some((part) => {
    const [from = NaN, to = from] = part.trim().split('-').map(Number)
    return number >= from && number <= to
  })
}
