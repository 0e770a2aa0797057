import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/*
 * A regular expression that backtracks is a way to stop a server with one request. Every one of the product is put to a
 * prover; tests' own read what tests wrote.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = ['app', 'components', 'db', 'server', 'wiki']

/** A regular expression as it is written, and the first file in which it stands. */
type Written = Map<string, string>

const files = rooms.flatMap((room) =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${room}/${name}`),
)

function readExpressions(): { written: Written; built: string[] } {
  const written: Written = new Map()
  const built: string[] = []
  for (const file of files) {
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    const text = readFileSync(`${root}${file}`, 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !written.has(node.text))
        written.set(node.text, file)
      if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent))
        built.push(`${file}: ${node.parent.getText(source)}`)
      ts.forEachChild(node, look)
    }
    look(source)
  }
  return { written, built }
}

/** What the prover says against an expression; undefined when it is linear. */
async function objection(literal: string): Promise<string | undefined> {
  const end = literal.lastIndexOf('/')
  const found = await check(literal.slice(1, end), literal.slice(end + 1), { timeout: 20_000 })
  if (found.status === 'safe') return undefined
  return found.status === 'vulnerable' ? found.complexity.summary : found.error.kind
}

describe('The regular expressions of the product', () => {
  const { written, built } = readExpressions()

  it('are written as such, so that they can be looked at', () => {
    expect(written.size).toBeGreaterThan(100)
    expect(built).toEqual([])
  })

  it('take time in proportion to the length of the text', { timeout: 180_000 }, async () => {
    const objections: string[] = []
    for (const [literal, file] of written) {
      const found = await objection(literal)
      if (found) objections.push(`${file}: ${literal} is ${found}`)
    }
    expect(objections).toEqual([])
  })

  it('would be found out if they did not', async () => {
    expect(await objection('/(a+)+$/')).toMatch(/exponential/)
  })
})
