import { LAST_EPISODE } from '../spoilers/progress'

/** Lines that are known from the same broadcast episode; 0 is known beforehand. */
export interface SpoilerRun {
  episode: number
  lines: string[]
}

const OPENING = /^[ \t]*:{3,}[ \t]*spoilers?(?![\p{L}\p{N}])(.*)$/iu
const CLOSING = /^[ \t]*:{3,}[ \t]*$/

/**
 * Cuts a text at its spoiler marks, into runs of lines from one episode on. A spoiler within a spoiler is
 * known when both are, one that is never closed goes to the end of the text, and one whose episode cannot
 * be read counts as from the last episode: in doubt nothing is given away.
 */
export function splitSpoilers(lines: readonly string[]): SpoilerRun[] {
  const runs: SpoilerRun[] = []
  const open: number[] = []
  let current: SpoilerRun = { episode: 0, lines: [] }
  const begin = (episode: number) => {
    if (episode > 0 && episode === current.episode) return void current.lines.push('')
    if (current.lines.length > 0) runs.push(current)
    current = { episode, lines: [] }
  }
  for (const line of lines) {
    const opening = OPENING.exec(line)
    if (opening) {
      open.push(Math.max(open.at(-1) ?? 0, episodeOf(opening[1] ?? '')))
      begin(open.at(-1) ?? 0)
    } else if (open.length > 0 && CLOSING.test(line)) {
      open.pop()
      begin(open.at(-1) ?? 0)
    } else {
      current.lines.push(line)
    }
  }
  begin(0)
  return runs
}

/** The episode that `9`, ` ep. 9` or `from episode 9` names. */
function episodeOf(text: string): number {
  const digits = /\d+/.exec(text)?.[0]
  return digits === undefined ? LAST_EPISODE : Math.min(Number(digits), LAST_EPISODE)
}
