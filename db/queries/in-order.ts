import type { Mention } from '@/wiki/reading/mention'

/** Lines in the order of their ids; ids without a line are left out. */
export function inOrder<Line extends { mention: Mention }>(ids: string[], lines: Line[]): Line[] {
  const byId = new Map(lines.map((line) => [line.mention.id, line]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
