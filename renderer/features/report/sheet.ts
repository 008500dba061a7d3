export interface Sheet {
  readonly paper: HTMLElement
  /** Takes the blocks. */
  readonly body: HTMLElement
}

/** Adds an empty sheet at the end of the page. */
export function openSheet(page: Document, kind: 'text' | 'wide'): Sheet {
  const paper = page.createElement('div')
  paper.className = kind === 'wide' ? 'baton-sheet wide-sheet' : 'baton-sheet'
  const body = page.createElement('div')
  body.className = 'baton-body'
  paper.append(body)
  page.body.append(paper)
  return { paper, body }
}

/** Whether the body ends within the sheet's margins. */
export function fitsOn({ paper, body }: Sheet): boolean {
  const style = paper.ownerDocument.defaultView?.getComputedStyle(paper)
  const foot = Number.parseFloat(style?.paddingBottom ?? '0')
  return body.getBoundingClientRect().bottom <= paper.getBoundingClientRect().bottom - foot + 1
}

/** Headings at the foot of a sheet go over with what they head; a sheet of nothing else keeps them. */
export function takeTrailingHeadings({ body }: Sheet): readonly Element[] {
  const taken: Element[] = []
  for (let last = body.lastElementChild; last !== null && isHeading(last); last = body.lastElementChild) {
    if (body.children.length === 1) break
    taken.unshift(last)
    last.remove()
  }
  return taken
}

function isHeading(block: Element): boolean {
  return /^(H1|H2|H3|HEADER)$/.test(block.tagName)
}
