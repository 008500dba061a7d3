import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import type { Cover } from '../report-model.ts'
import { textHtml } from './text-html.ts'
import { wordsHtml } from './words-html.ts'

export function coverHtml({ client, title, kind, statement, tally, facts, confidentiality }: Cover): string {
  const terms = facts.map(
    ({ term, words }) => `<div><dt>${escapeXml(term)}</dt><dd>${escapeXml(words)}</dd></div>`,
  )
  return [
    '<section class="cover">',
    `<p class="cover-client">${escapeXml(client)}</p>`,
    `<p class="cover-kind">${escapeXml(kind)}</p>`,
    `<h1>${textHtml(title)}</h1>`,
    `<p class="cover-statement">${textHtml(statement)}</p>`,
    `<p class="cover-tally">${tally.map((words) => `<span>${wordsHtml(words)}</span>`).join('')}</p>`,
    `<dl>${terms.join('')}</dl>`,
    `<p class="cover-foot">${escapeXml(confidentiality)}</p>`,
    '</section>',
  ].join('')
}
