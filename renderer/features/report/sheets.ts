import { fitsOn, openSheet, takeTrailingHeadings } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { splitBlock } from './split-block.ts'

/**
 * Cuts the report's flowing text into sheets, the way the print engine will: a chapter begins a page, wide
 * maps have landscape pages of their own, headings stay with what follows. Close to the PDF, not equal to
 * it: the PDF's pages are cut by the print engine itself.
 */
export function layOutSheets(page: Document): void {
  const cover = page.querySelector('.cover')
  const chapters = [...page.querySelectorAll('.chapter')]
  page.body.replaceChildren()
  if (cover !== null) openSheet(page, 'text').body.append(cover)
  for (const chapter of chapters) layOutChapter(page, chapter)
  numberSheets(page)
}

function layOutChapter(page: Document, chapter: Element): void {
  const wide = [...chapter.querySelectorAll(':scope > .wide')]
  for (const map of wide) openSheet(page, 'wide').body.append(map)
  const text = chapter.querySelector(':scope > .after-map') ?? chapter
  const blocks = [...text.children].filter((block) => !block.matches('.wide, .after-map'))
  fill(page, blocks)
}

function fill(page: Document, blocks: readonly Element[]): void {
  let waiting = [...blocks]
  while (waiting.length > 0) waiting = fillOne(openSheet(page, 'text'), waiting)
}

/** Puts on one sheet what fits and returns what is left; at least one block goes on it, however tall. */
function fillOne(sheet: Sheet, blocks: readonly Element[]): Element[] {
  for (const [index, block] of blocks.entries()) {
    sheet.body.append(block)
    if (fitsOn(sheet)) continue
    const rest = splitBlock(block, () => fitsOn(sheet))
    const later = blocks.slice(index + 1)
    if (rest !== block) return [rest, ...later]
    if (sheet.body.children.length === 1) return later
    block.remove()
    return [...takeTrailingHeadings(sheet), block, ...later]
  }
  return []
}

/** The cover carries no number. */
function numberSheets(page: Document): void {
  for (const [index, sheet] of [...page.querySelectorAll('.baton-sheet')].entries()) {
    if (index === 0) continue
    const number = page.createElement('p')
    number.className = 'baton-number'
    number.textContent = String(index + 1)
    sheet.append(number)
  }
}
