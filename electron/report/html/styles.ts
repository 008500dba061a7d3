import { fontFamily, themes } from '#shared/design/tokens.ts'

const { ink, muted, line, hairline, paper } = themes.light

/** Headline of a chapter, in CSS pixels; `above` is the kicker and the white space around both. */
export const headlineType = {
  size: 31,
  lineHeight: 36,
  above: 46,
  /** A long one is set smaller. */
  long: { size: 27, lineHeight: 32 },
} as const

/** Type below a map, in CSS pixels, as the styles set it: the room it takes is reckoned beforehand. */
export const bodyType: BodyType = {
  lead: { size: 13.33, line: 20, after: 0, widest: 680 },
  paragraph: { size: 12, line: 17.5, after: 4, widest: 620 },
  item: { size: 11.33, line: 16, after: 7, gap: 28 },
  cell: { size: 11.33, line: 15.4, after: 6.75 },
  heading: { 2: 41, 3: 34 },
}

/** The same on a turned page, where room is scarce. */
export const besideBody: BodyType = {
  ...bodyType,
  item: { size: 11, line: 15, after: 6, gap: 24 },
  cell: { size: 11, line: 14.4, after: 5.75 },
}

export interface BodyType {
  readonly lead: Type & { readonly after: number; readonly widest: number }
  readonly paragraph: Type & { readonly after: number; readonly widest: number }
  readonly item: Type & { readonly after: number; readonly gap: number }
  readonly cell: Type & { readonly after: number }
  readonly heading: Readonly<Record<2 | 3, number>>
}

interface Type {
  readonly size: number
  readonly line: number
}

/** Two texts side by side below a map: the left one's share of the width, and the space between. */
export const besideType = { left: 0.58, verdict: 0.26, gap: 36 } as const

/**
 * How the report looks: one typeface, few sizes, hairlines, colour only in marks, charts and maps. No
 * shadow, filter, opacity or gradient: those become bitmaps in a PDF.
 */
export const styles = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: ${ink}; background: ${paper}; font: 400 10pt/1.55 ${fontFamily}; font-variant-emoji: text; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { overflow-wrap: break-word; }
h1, h2, h3 { font-weight: 600; break-after: avoid; break-inside: avoid; text-wrap: balance; }
h1 { font-size: ${headlineType.size}px; line-height: ${headlineType.lineHeight}px; letter-spacing: -0.021em; margin-bottom: 13px; }
h1.long { font-size: ${headlineType.long.size}px; line-height: ${headlineType.long.lineHeight}px; }
h2 { font-size: 12.5pt; line-height: 1.3; letter-spacing: -0.006em; margin: 22px 0 6px; }
h3 { font-size: 10pt; line-height: 1.4; margin: 18px 0 4px; }
p { orphans: 3; widows: 3; max-width: 150mm; text-wrap: pretty; }
p + p { margin-top: 6px; }
.kicker { font-size: 9pt; line-height: 16px; font-weight: 500; color: ${muted}; margin-bottom: 14px; }
.lead { font-size: 10.5pt; line-height: 1.6; max-width: 142mm; }
.lead:has(+ .columns), .lead:has(+ table) { break-inside: avoid; break-after: avoid; }
.lead + p { margin-top: 8px; }
.muted { color: ${muted}; font-weight: 400; }
b { font-weight: 600; }
.mark { width: 11px; height: 11px; margin-right: 8px; vertical-align: -1px; overflow: visible; }
h2 .mark { width: 14px; height: 14px; vertical-align: -1.5px; }
.chapter { break-before: page; }
.wide { page: wide; }
.wide + div > h2:first-child { margin-top: 0; }
figure { break-inside: avoid; }
figure svg { display: block; }
figcaption svg { display: inline; }
.chart { margin: 2px 0 0; }
.chart svg { max-width: 100%; width: auto; height: auto; max-height: 195mm; }
h2:has(+ .chart) { break-after: avoid; }
.map { margin: 6px 0 0; }
.map figcaption { line-height: 17px; margin-top: 5px; }
.map-part { display: flex; }
.map-part svg { flex: none; }
figcaption { font-size: 8.5pt; color: ${muted}; margin-top: 6px; }
figcaption > span + span { margin-left: 18px; }
.line { width: 22px; height: 12px; margin-right: 7px; vertical-align: -2px; }
figcaption .mark { width: 9px; height: 9px; margin-right: 6px; vertical-align: -0.5px; }
table { width: 100%; border-collapse: collapse; margin: 6px 0 4px; font-size: 9pt; line-height: 1.4; }
thead { display: table-header-group; }
tbody tr:nth-child(-n + 2) { break-after: avoid; }
tbody tr:nth-last-child(-n + 2) { break-before: avoid; }
tr, table:not(:has(tbody tr:nth-child(6))) { break-inside: avoid; }
th, td { text-align: left; vertical-align: baseline; padding: 4.25px 14px 4.25px 0; border-bottom: 0.75px solid ${hairline}; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: ${muted}; font-weight: 500; font-size: 8.5pt; border-bottom: 1.25px solid ${line}; vertical-align: bottom; }
tbody th { padding-left: 0; }
.end { text-align: right; font-feature-settings: 'tnum'; }
ul { list-style: none; max-width: 158mm; margin-top: 2px; }
li { break-inside: avoid; padding-left: 15px; margin-top: 4px; position: relative; }
li::before { content: '–'; position: absolute; left: 0; color: ${muted}; }
.columns { columns: 2; column-gap: 9mm; margin-top: 8px; }
.item { break-inside: avoid; padding-bottom: 10px; font-size: 8.75pt; line-height: 1.48; }
.item p + p { margin-top: 3px; }
.item .muted { font-size: 8.25pt; }
.mapped .lead { font-size: 10pt; line-height: 1.5; max-width: 180mm; }
.mapped h2 { margin-top: 15px; margin-bottom: 4px; }
.mapped h3 { margin: 12px 0 2px; }
.mapped p, .mapped li { font-size: 9pt; line-height: 17.5px; }
.mapped .columns { margin-top: 6px; column-gap: 28px; }
.mapped .item { break-inside: auto; padding-bottom: 7px; }
.mapped .item p { font-size: 8.5pt; line-height: 16px; break-inside: avoid; }
.mapped .item .muted { font-size: 8.25pt; }
.mapped table { font-size: 8.5pt; line-height: 15.4px; margin: 4px 0; }
.mapped td, .mapped th { padding-top: 3px; padding-bottom: 3px; }
.mapped .kicker { font-size: 9pt; line-height: 16px; }
.beside { display: grid; grid-template-columns: ${besideType.left}fr ${1 - besideType.left}fr; column-gap: ${besideType.gap}px; margin-top: 6px; }
.beside.dimensions { grid-template-columns: ${besideType.verdict}fr ${1 - besideType.verdict}fr; }
.beside > div > :first-child { margin-top: 8px; }
.beside.dimensions .columns { columns: 3; }
.beside .columns { column-gap: 24px; }
.beside .item { break-inside: auto; padding-bottom: 6px; }
.beside .item p { font-size: 8.25pt; line-height: 15px; break-inside: avoid; }
.beside .item .muted { font-size: 8pt; }
.beside table { font-size: 8.25pt; line-height: 14.4px; }
.beside td, .beside th { padding-top: 2.5px; padding-bottom: 2.5px; padding-right: 10px; }
.after-map > .columns:first-of-type { margin-top: 0; }
[id^='assessment-'] .item p { break-inside: auto; font-size: 8.25pt; line-height: 14.5px; }
[id^='assessment-'] .item { padding-bottom: 5px; }
[id^='assessment-'] .item p + p { margin-top: 2px; }
[id^='assessment-'] p, [id^='assessment-'] .lead { max-width: none; }
[id^='assessment-'] table { font-size: 8.25pt; line-height: 14.4px; }
[id^='assessment-'] .kicker { margin-bottom: 4px; }
[id^='assessment-'] h1 { font-size: 22px; line-height: 27px; margin-bottom: 6px; }
[id^='assessment-'] h2 { margin: 10px 0 2px; }
[id^='assessment-'] td, [id^='assessment-'] th { padding-top: 2.5px; padding-bottom: 2.5px; }
header { break-inside: avoid; break-after: avoid; }
#mapped, #plan { break-before: auto; margin-top: 44px; }
#plan .item { break-inside: auto; }
#plan .item p:nth-child(-n + 2) { break-after: avoid; }
.chapter.follows { break-before: auto; margin-top: 16px; }
.chapter.follows p, .chapter.follows li { line-height: 15.5px; }
[id^='assessment-'].follows .lead { font-size: 9pt; }
[id^='assessment-'].follows .item p { font-size: 8pt; line-height: 13.2px; }
[id^='assessment-'].follows .item { padding-bottom: 3px; }
[id^='assessment-'].follows .columns { column-gap: 20px; }
.after-map table, [id^='assessment-'].follows table { font-size: 8.25pt; line-height: 13.6px; margin: 2px 0; }
.after-map td, .after-map th, [id^='assessment-'].follows td, [id^='assessment-'].follows th { padding-top: 2px; padding-bottom: 2px; }
#appendix p, #appendix li { font-size: 8.75pt; line-height: 1.4; max-width: none; }
#appendix ul { max-width: none; }
#appendix li { margin-top: 2.5px; }
#appendix h2 { margin: 14px 0 4px; }
#appendix table { font-size: 8.5pt; line-height: 1.35; }
#appendix td, #appendix th { padding-top: 2.5px; padding-bottom: 2.5px; }
#appendix .item { padding-bottom: 5px; }
#appendix .item p { font-size: 8.25pt; line-height: 1.35; }
#appendix .columns { margin-top: 4px; }
.marked { white-space: nowrap; }
.wide .kicker { margin-bottom: 8px; }
.cover { page: cover; height: 100vh; display: flex; flex-direction: column; }
.cover-client { font-size: 12.5pt; font-weight: 600; letter-spacing: -0.006em; padding-bottom: 10px; border-bottom: 1.25px solid ${ink}; max-width: none; }
.cover-kind { margin-top: 44mm; font-size: 10.5pt; font-weight: 500; color: ${muted}; }
.cover h1 { font-size: 40pt; line-height: 1.06; letter-spacing: -0.028em; margin: 8px 0 20px; }
.cover .cover-statement { font-size: 14pt; line-height: 1.42; max-width: 132mm; margin: 0; text-wrap: balance; letter-spacing: -0.008em; }
.cover .cover-tally { margin-top: 22px; font-size: 10pt; }
.cover-tally span { margin-right: 22px; white-space: nowrap; }
.cover dl { margin-top: auto; }
.cover dl div { border-top: 0.75px solid ${hairline}; padding: 7px 0 9px; display: flex; gap: 12px; }
.cover dt { color: ${muted}; width: 26mm; flex: none; font-size: 9pt; }
.cover dd { font-size: 9pt; }
.cover .cover-foot { border-top: 0.75px solid ${hairline}; margin: 0; padding-top: 9px; font-size: 8.5pt; color: ${muted}; max-width: none; }
@media screen {
  body { max-width: 170mm; margin: 0 auto; padding: 20mm 0; }
  .chapter { margin-top: 30mm; }
  .cover { height: auto; min-height: 200mm; }
  .wide { position: relative; left: 50%; transform: translateX(-50%); width: min(96vw, 275mm); overflow-x: auto; }
  .wide + div { margin-top: 12mm; }
}
`
