import type { Page } from '@playwright/test'

/**
 * Every figure on the Assessment screen that leads nowhere: no fold to open, no button or link beside it, no formula that it
 * is part of. Heads of columns, names of islands, questions and settings are no figures; a table that leads down at its caption
 * leads down for each of its rows.
 */
export function figuresWithoutWayDown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost = new Set<string>()
    const article = document.querySelector('article')
    if (article === null) return ['there is no article']
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode
      if (element === null || !/\d/.test(textContent ?? '')) continue
      if (
        element.closest(
          'details, button, a, svg, h3, thead, fieldset, label, [aria-hidden="true"], [data-worked]',
        )
      )
        continue
      const line = element.closest('tr, li, p, caption, figcaption')
      if (line?.querySelector('[data-way-down], button')) continue
      const caption = element.closest('table')?.querySelector('caption [data-way-down]')
      if (caption) continue
      lost.add(
        `${element.closest('section')?.getAttribute('aria-labelledby') ?? 'head'}: ${(line ?? element).textContent}`,
      )
    }
    return [...lost]
  })
}

/** Ways down that lead to nothing: what they name is not there, or says no figure. */
export function waysToNothing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article [data-way-down][aria-controls]')]
      .filter((way) => {
        const target = document.getElementById(way.getAttribute('aria-controls') ?? '')
        const said = target?.matches('h2, h3') ? target.parentElement?.textContent : target?.textContent
        return !/\d/.test(said ?? '')
      })
      .map((way) => way.getAttribute('aria-label') ?? ''),
  )
}
