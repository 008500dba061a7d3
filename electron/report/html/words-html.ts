import { themes, verdictMark, verdictWord } from '#shared/design/tokens.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { Span, Words } from '../report-model.ts'
import { textHtml } from './text-html.ts'

const theme = themes.light

/** Text as text: whatever a client typed, nothing of it is markup. */
export function wordsHtml(words: Words): string {
  return typeof words === 'string' ? textHtml(words) : words.map(spanHtml).join('')
}

function spanHtml({ text, strong, muted, verdict }: Span): string {
  const mark = verdict === undefined ? '' : markHtml(verdict, text.startsWith(verdictWord[verdict]))
  const content = textHtml(text)
  // A verdict's word never stands apart from its mark.
  if (mark !== '' && isVerdictWord(text)) return `<span class="marked">${mark}${content}</span>`
  if (strong) return `${mark}<b>${content}</b>`
  return muted ? `${mark}<span class="muted">${content}</span>` : `${mark}${content}`
}

function isVerdictWord(text: string): boolean {
  return Object.values(verdictWord).some((word) => word === text)
}

/** The verdict's mark; silent where the word that follows says the same. */
export function markHtml(verdict: Verdict, silent: boolean): string {
  const { fill, outline } = verdictMark[verdict]
  const name = silent ? 'aria-hidden="true"' : `role="img" aria-label="${verdictWord[verdict]}:"`
  return `<svg class="mark" viewBox="0 0 16 16" ${name}><path d="${outline}" fill="${theme.paper}" stroke="${theme[verdict]}" stroke-width="1.6"/><path d="${fill}" fill="${theme[verdict]}"/></svg>`
}
