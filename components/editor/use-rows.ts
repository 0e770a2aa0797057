'use client'

import { useLayoutEffect, useState, type MouseEvent } from 'react'
import type { FormModel } from '@/wiki/forms/form-model'
import { rowAnchor, type TypedForm } from '@/wiki/forms/typed-form'
import {
  focusAfter,
  readIntent,
  standingPlace,
  turnForm,
  type RowIntent,
} from '@/wiki/forms/turn-form'
import { words } from '@/wiki/words'
import type { FormState } from './form-state'
import { rowButtonId } from './row-button'

/** Where the focus goes after a turn, and at which height of the window the button stood that was pressed. */
interface Settled {
  targets: string[]
  /** A row that was dragged takes the focus itself: an input would open the keyboard of a phone. */
  isDragged: boolean
  top?: number
}

/** What turns the rows of a form: a button that was pressed, or a row that was dragged. */
export type TurnRows = (intent: RowIntent) => void

/**
 * Rows are added, moved and removed here, without a round trip; the inputs of the others stay as they are. The focus stays
 * with the row, and the row stays where the pointer is, so that the same button can be pressed again. `said` tells those
 * who do not see it what has happened.
 */
export function useRows(state: FormState, model: FormModel, touch: () => void) {
  const [form, setForm] = useState(state.form)
  const [settled, settle] = useState<Settled>()
  const [said, say] = useState('')
  useLayoutEffect(() => {
    if (settled) giveFocus(settled)
  }, [settled])

  function turn(intent: RowIntent, button?: Element) {
    const next = turnForm(form, intent, newRowId)
    setForm(next)
    touch()
    settle({
      targets: targetsAfter(focusAfter(form, next, intent), intent),
      isDragged: intent.verb === 'place',
      top: button?.getBoundingClientRect().top,
    })
    say(tellTurn(model, next, intent, focusAfter(form, next, intent)))
  }
  function act(event: MouseEvent<HTMLFormElement>) {
    const button = (event.target as Element).closest('button[name=intent]')
    const intent = button instanceof HTMLButtonElement ? readIntent(button.value) : undefined
    if (!button || !intent) return
    event.preventDefault()
    turn(intent, button)
  }
  return { form, act, turn, said }
}

/** What may take the focus after a turn, the best first: the same button, the one that takes it back, the row. */
function targetsAfter(anchor: string, intent: RowIntent): string[] {
  if (intent.verb === 'add' || intent.verb === 'cite' || intent.verb === 'place') return [anchor]
  const place = `${intent.field}:${intent.row}`
  const buttons = { up: 'down', down: 'up', remove: 'restore', restore: 'remove' } as const
  const next = intent.verb === 'up' || intent.verb === 'down' ? [intent.verb] : []
  const verbs = [...next, buttons[intent.verb]]
  return [...verbs.map((verb) => rowButtonId(`${verb}:${place}`)), anchor]
}

/** What has happened to a row, in words. */
function tellTurn(model: FormModel, form: TypedForm, intent: RowIntent, anchor: string): string {
  const { editor } = words
  const isCitation = intent.verb === 'cite' || intent.field === 'citations'
  const field = model.sections
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === intent.field)
  const label = isCitation ? editor.sourceFor : (field?.label ?? intent.field)
  const added = anchor.slice(rowAnchor(intent.field, '').length)
  const row = 'row' in intent ? intent.row : added
  const [number, count] = standingPlace(form, intent.field, row)
  if (intent.verb === 'cite') return ''
  if (intent.verb === 'add') return editor.rowAdded(label, number)
  if (intent.verb === 'remove') return editor.rowRemoved(label)
  if (intent.verb === 'restore') return isCitation ? '' : editor.rowKept(label, number)
  return editor.rowMoved(label, number, count)
}

/** Ten letters and digits: enough that two people never make the same. */
function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}

function giveFocus({ targets, isDragged, top }: Settled): void {
  const found = targets.flatMap((id) => document.getElementById(id) ?? [])
  const target = found[0]
  if (!target) return
  if (!(target instanceof HTMLButtonElement)) {
    if (isDragged) target.focus({ preventScroll: true })
    else focusWithin(target)
    return
  }
  if (top !== undefined) window.scrollBy(0, target.getBoundingClientRect().top - top)
  target.focus({ preventScroll: true })
}

/** The first input of a row, or the row itself where it has none that can be typed in. */
function focusWithin(group: HTMLElement): void {
  const input = group.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
  const isShown = input && input.offsetParent !== null
  ;(isShown ? input : group).focus()
}
