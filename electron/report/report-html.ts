import type { Paper } from '#shared/contract/methods.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { chaptersHtml } from './html/chapter-html.ts'
import { coverHtml } from './html/cover-html.ts'
import { fontFaces } from './html/fonts.ts'
import { pageRules } from './html/page-rules.ts'
import { pictographNote, withoutPictographs } from './html/pictographs.ts'
import { styles } from './html/styles.ts'
import type { ReportModel } from './report-model.ts'

/** Nothing may run or be fetched; the only sources are this page's own styles and fonts. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

/** The report as one self-contained page: fonts, styles and drawings inlined, no script, no address. */
export function reportHtml(model: ReportModel, paper: Paper): string {
  const chapters = chaptersHtml(model.chapters, model.catalogue, paper)
  const typed = chapters.join('\n')
  const main = `<main>${typed}${pictographNote(typed)}</main>`
  const body = withoutPictographs(`${coverHtml(model.cover)}${main}`)
  const css = [fontFaces(body), pageRules(model, paper), styles].join('\n')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeXml(model.title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
  ].join('\n')
}
