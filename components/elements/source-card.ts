/**
 * Shows beside a mark what its source says of its fact: a part of the list at the foot of the page, to which the mark is
 * a link, as a popover. Escape, a tap elsewhere and going on close it, and the focus is back on the mark.
 */
export function openSourceCard(event: MouseEvent): void {
  const mark = (event.target as Element).closest<HTMLAnchorElement>('a[data-of]')
  const cited = mark && document.querySelector(mark.hash)
  if (!cited || !('popover' in mark) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const card = document.createElement('div')
  card.className = 'source-card card'
  card.popover = 'auto'
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '')
  for (const part of cited.childNodes) card.append(part.cloneNode(true))
  for (const lines of card.querySelectorAll('details')) lines.open = true
  for (const line of card.querySelectorAll<HTMLElement>('[data-cited]'))
    line.hidden = line.dataset.cited !== mark.dataset.of
  card.addEventListener('toggle', (toggled) => {
    if (toggled.newState === 'closed') card.remove()
  })
  document.body.append(card)
  card.showPopover()
  const { bottom, left } = mark.getBoundingClientRect()
  card.style.top = `${Math.max(8, Math.min(bottom + 4, innerHeight - card.offsetHeight - 8))}px`
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - card.offsetWidth - 8))}px`
  card.focus()
}
