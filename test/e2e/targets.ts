import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/**
 * Everything in sight that can be hit is at least 24 px wide and high (WCAG 2.5.8); `what` names the place in the
 * message. Left out: links within a line of text, as the rule allows; what is drawn on the map (React Flow's own
 * handles among it), for it grows with the view; words for readers only. A label counts with its field.
 */
export async function expectLargeTargets(page: Page, what: string): Promise<void> {
  expect(await tooSmall(page), what).toEqual([])
}

const TARGETS =
  'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=option], [role=tab], ' +
  '[role^=menuitem], [role=switch], [role=checkbox], [role=radio], [tabindex]:not([tabindex="-1"])'

function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((targets) => {
    const isLeftOut = (element: Element): boolean =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      getComputedStyle(element).display === 'inline' ||
      element.closest('.react-flow__viewport') !== null ||
      element.getBoundingClientRect().width <= 1
    const boxOf = (element: Element): readonly [number, number] => {
      const labels = element instanceof HTMLInputElement ? (element.labels ?? []) : []
      const boxes = [element, ...labels].map((each) => each.getBoundingClientRect())
      return [
        Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
        Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)),
      ]
    }
    const seen = [...document.querySelectorAll(targets)].filter((element) => !isLeftOut(element))
    // A page that shows nothing to hit was not there yet.
    if (seen.length === 0) return ['nothing to hit']
    return seen.flatMap((element) => {
      const [width, height] = boxOf(element)
      // Layout rounds to a fraction of a pixel.
      if (Math.min(width, height) > 23.9) return []
      const name = element.getAttribute('aria-label') ?? element.textContent
      return [`${element.localName} “${name.slice(0, 40)}”: ${width.toFixed(1)} × ${height.toFixed(1)}`]
    })
  }, TARGETS)
}
