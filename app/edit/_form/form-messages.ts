import type { FormMessage } from '@/components/editor/form-state'
import type { FormProblem } from '@/wiki/forms/form-problem'
import { isKeptName } from '@/wiki/forms/kept-parts'
import { findField, kindOf } from '@/wiki/kinds/registry'
import type { Kind } from '@/wiki/kinds/kind'
import { parseConflictName } from '@/wiki/revisions/resolve-conflicts'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'

/** What is wrong, in words, one sentence for each input, in the order of the form. */
export function formMessages(kindName: string, problems: FormProblem[]): FormMessage[] {
  const kind = kindOf(kindName)
  const byName = new Map<string, FormMessage>()
  for (const problem of problems) {
    if (byName.has(problem.name)) continue
    const text = words.problems[problem.code](problem)
    byName.set(problem.name, { name: problem.name, label: labelOf(kind, problem.name), text })
  }
  return [...byName.values()]
}

function conflictLabel(kind: Kind, name: string): string {
  if (isKeptName(name)) return words.editor.conflictElsewhere
  const { field = '', column = '' } = parseConflictName(name) ?? {}
  const declared = findField(kind, field)
  const own = declared && Object.keys(declared.columns).length > 1 && declared.columns[column]
  return [say(declared?.label) ?? field, own ? say(own.label) : ''].filter(Boolean).join(': ')
}

/** What the input of that name is called: its field, and its column where the field has several. */
function labelOf(kind: Kind, name: string): string {
  if (name === 'summary') return words.editor.summary
  if (name === 'others') return words.editor.namesakesTitle
  if (!name.includes(':')) return say(findField(kind, name)?.label) ?? name
  const [type, fieldName = '', , column = ''] = name.split(':')
  if (type === 'choice') return conflictLabel(kind, fieldName)
  if (type === 's') {
    const field = kindOf('source').fields[name.split(':')[2] ?? '']
    return `${words.editor.newSource}: ${say(field?.label) ?? ''}`
  }
  const field = findField(kind, fieldName)
  if (!field) return name
  if (column.startsWith('knownFrom')) return `${say(field.label)}: ${words.editor.gateEpisode}`
  const own = say(field.columns[column]?.label)
  const isOnly = Object.keys(field.columns).length === 1
  return own && !isOnly ? `${say(field.label)}: ${own}` : say(field.label)
}
