/** So near to an edge of the window, in pixels, a dragged row scrolls the page, by so much a frame. */
const EDGE = 80
const STEP = 12

/**
 * Follows a pointer that drags a row by its handle among the rows that stand beside it, until it is let go. A line shows
 * where the row would come; near the edges the page scrolls along. `drop` gets the new place, from 0, where it is another
 * one; Escape leaves everything as it was.
 */
export function dragRow(
  handle: HTMLElement,
  pointer: { pointerId: number; clientY: number },
  drop: (index: number) => void,
): void {
  const row = handle.closest<HTMLElement>('[data-row]')
  const siblings = [...(row?.parentElement?.children ?? [])].filter(isStanding)
  if (!row) return
  const from = siblings.indexOf(row)
  const others = siblings.filter((one) => one !== row)
  let y = pointer.clientY
  let index = from
  let frame = 0
  const end = new AbortController()
  const { signal } = end

  function show() {
    index = others.filter((one) => middleOf(one) < y).length
    for (const one of others) delete one.dataset.drop
    if (index === from) return
    const next = others[index]
    if (next) next.dataset.drop = 'before'
    else others.at(-1)?.setAttribute('data-drop', 'after')
  }
  function scroll() {
    if (y < EDGE) window.scrollBy(0, -STEP)
    else if (y > window.innerHeight - EDGE) window.scrollBy(0, STEP)
    show()
    frame = requestAnimationFrame(scroll)
  }
  function finish() {
    end.abort()
    cancelAnimationFrame(frame)
    for (const one of siblings) delete one.dataset.drop
    delete row?.dataset.dragged
  }

  handle.setPointerCapture(pointer.pointerId)
  row.dataset.dragged = ''
  frame = requestAnimationFrame(scroll)
  handle.addEventListener('pointermove', (event) => (y = event.clientY), { signal })
  handle.addEventListener('lostpointercapture', finish, { signal })
  handle.addEventListener(
    'pointerup',
    () => {
      show()
      finish()
      if (index !== from) drop(index)
    },
    { signal },
  )
  document.addEventListener('keydown', (event) => event.key === 'Escape' && finish(), { signal })
}

function isStanding(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.dataset.row === 'standing'
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
