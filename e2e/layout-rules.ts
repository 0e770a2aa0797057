import type { Page } from '@playwright/test'

/** How many pixels the page is wider than its window. */
export const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Texts on the page that are set smaller than 12 pixels; pictures repeat what stands beside them. */
export const smallTexts = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (!parent || text === '' || parent.closest('svg, script, style, .sr-only')) continue
      if (!parent.checkVisibility()) continue
      if (parseFloat(getComputedStyle(parent).fontSize) < 12) found.push(text)
    }
    return found
  })

/** Pairs of links, buttons and inputs of which one lies on the other by more than a pixel. */
export const overlaps = (page: Page) =>
  page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
    ]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
      .filter((element) => !element.matches('.sr-only, [type=hidden]'))
    const boxes = targets.flatMap((element) =>
      [...element.getClientRects()].map((box) => ({ element, box })),
    )
    const blockOf = (element: Element) => element.closest('p, li, dd, dt, td, th, h1, h2, h3')
    const found: string[] = []
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const isSame = one.element.contains(other.element) || other.element.contains(one.element)
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // In running text lines lie close, and the boxes of links are higher than what is drawn in them.
        const isText =
          blockOf(one.element) === blockOf(other.element) &&
          [one, other].some(({ element }) => getComputedStyle(element).display === 'inline')
        if (!isSame && !isText && wide > 1 && high > 1)
          found.push(
            `${one.element.outerHTML.slice(0, 90)} / ${other.element.outerHTML.slice(0, 90)}`,
          )
      }
    return found
  })

/** Texts of which a part can never be seen: what they stand in is too small for them and does not scroll. */
export const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only, svg'))
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element)
        if (clipPath !== 'none' || textOverflow === 'ellipsis') return false
        const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        return (
          (isHidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (isHidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

/**
 * What the page would give the focus to without showing it: of its first stops those that lie out of the window or under
 * something that stays in sight, and those around which no ring is drawn. The keyboard has to have been used before.
 */
export const unseenFocus = (page: Page) =>
  page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary',
      ),
    ]
    const found: string[] = []
    const shown = stops.filter(
      (stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled'),
    )
    for (const stop of shown.slice(0, 120)) {
      stop.focus()
      if (document.activeElement !== stop) continue
      const [box] = stop.getClientRects()
      if (!box || box.width <= 1) continue
      const across = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
      const down = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1)
      const top = document.elementFromPoint(across, down)
      const isSeen =
        box.top < innerHeight && box.bottom > 0 && (top?.contains(stop) || stop.contains(top))
      const { outlineStyle, outlineWidth } = getComputedStyle(stop)
      const hasRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      if (!isSeen || !hasRing)
        found.push(`${hasRing ? 'hidden' : 'no ring'}: ${stop.outerHTML.slice(0, 120)}`)
    }
    return found
  })
