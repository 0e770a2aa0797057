import type { EntryName } from '@/wiki/kinds/kind'

/** A number that is always the same for the same text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** Two colours and a pattern that belong to a path for ever. */
function designOf(path: string) {
  const hash = hashOf(path)
  const hue = hash % 360
  const other = (hue + 40 + ((hash >>> 9) % 5) * 35) % 360
  return {
    ground: `hsl(${hue} 34% 22%)`,
    figure: `hsl(${other} 52% 62%)`,
    shade: `hsl(${hue} 36% 30%)`,
    pattern: (hash >>> 16) % 4,
    turn: (hash >>> 20) % 60,
  }
}

const WIDTH = 300

/** Lines of a title that fit the poster: words as they come, at most `longest` characters a line. */
function linesOf(title: string, longest: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= longest) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines.slice(0, 4)
}

/**
 * A poster drawn from an entry's own safe facts: its title in Hangul large, in Latin small, where and when, in colours
 * and a pattern that follow from its path. It repeats what the page says in text, so it is hidden from screen readers.
 */
export function Poster({
  path,
  name,
  detail,
  isSmall = false,
}: {
  path: string
  name: EntryName
  /** Network and year, or what else fits on one line. */
  detail?: string
  isSmall?: boolean
}) {
  const design = designOf(path)
  const height = isSmall ? 190 : 400
  const large = linesOf(name.hangul ?? name.latin, name.hangul ? 5 : 10)
  const longest = Math.max(...large.map((line) => line.length), 2)
  const size = Math.min(
    name.hangul ? 78 : 54,
    (WIDTH - 44) / (longest * (name.hangul ? 0.95 : 0.6)),
  )
  const bottom = height - 52
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      aria-hidden
      className="block w-full rounded-lg"
      fontFamily="inherit"
    >
      <rect width={WIDTH} height={height} fill={design.ground} />
      <Pattern design={design} height={height} />
      <g fill="#fff" fontWeight="740">
        {large.map((line, index) => (
          <text
            key={index}
            x="22"
            y={bottom - (large.length - 1 - index) * size * 1.08 - size * 0.2 - 10}
            fontSize={size}
            letterSpacing="-0.03em"
          >
            {line}
          </text>
        ))}
      </g>
      <g fill="#fff" fontSize="16" fontWeight="560">
        {name.hangul ? (
          <text x="22" y={bottom + 14} fontSize={fitted(name.latin)}>
            {name.latin}
          </text>
        ) : null}
        {detail ? (
          <text x="22" y={bottom + 35} fontSize="13.5" fillOpacity="0.85">
            {detail}
          </text>
        ) : null}
      </g>
    </svg>
  )
}

/** A font size at which a line fits into the poster's width. */
function fitted(line: string): number {
  return Math.max(9, Math.min(18, (WIDTH - 44) / (line.length * 0.56)))
}

function Pattern({ design, height }: { design: ReturnType<typeof designOf>; height: number }) {
  const { figure, shade, pattern, turn } = design
  switch (pattern) {
    case 0:
      return (
        <>
          <circle cx={60 + turn * 3} cy={height * 0.26} r={height * 0.21} fill={figure} />
          <circle cx={250 - turn * 2} cy={height * 0.44} r={height * 0.11} fill={shade} />
        </>
      )
    case 1:
      return (
        <g transform={`rotate(${turn - 30} 150 ${height * 0.25})`}>
          {[0, 1, 2, 3, 4].map((line) => (
            <rect
              key={line}
              x={-60 + line * 92}
              y={-120}
              width={34 + ((turn + line * 7) % 28)}
              height={height * 0.86}
              fill={line % 2 === 0 ? shade : figure}
            />
          ))}
        </g>
      )
    case 2:
      return (
        <>
          <path
            d={`M0 ${height * 0.5} L${90 + turn * 2} ${height * 0.12} L300 ${height * 0.46} V0 H0Z`}
            fill={shade}
          />
          <path d={`M300 0 V${height * 0.34} L${130 + turn} 0Z`} fill={figure} />
        </>
      )
    default:
      return (
        <g fill="none" strokeWidth={height * 0.045}>
          {[0, 1, 2, 3].map((ring) => (
            <circle
              key={ring}
              cx={210 - turn}
              cy={height * 0.2}
              r={height * (0.08 + ring * 0.095)}
              stroke={ring % 2 === 0 ? figure : shade}
            />
          ))}
        </g>
      )
  }
}

/** A portrait drawn from a name: its syllables, in the colours of its path. Hidden from screen readers like the poster. */
export function Portrait({ path, name }: { path: string; name: EntryName }) {
  const design = designOf(path)
  const hangul = name.hangul?.replace(/\s/g, '')
  const initials = name.latin
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
  const shown = hangul ? hangul.slice(-2) : initials
  return (
    <svg viewBox="0 0 96 96" aria-hidden className="block w-full rounded-full" fontFamily="inherit">
      <rect width="96" height="96" fill={design.ground} />
      <circle cx={72 - design.turn / 3} cy="18" r="34" fill={design.figure} fillOpacity="0.55" />
      <text
        x="48"
        y="49"
        fill="#fff"
        fontSize={shown.length > 1 ? 34 : 44}
        fontWeight="700"
        textAnchor="middle"
        dominantBaseline="central"
      >
        {shown}
      </text>
    </svg>
  )
}
