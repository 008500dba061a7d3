import type { Paper } from '#shared/contract/methods.ts'

/** Sheets in millimetres; margins are those of the report's own pages. */
const sheet: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

const pixelsPerMillimetre = 96 / 25.4

/** Pixels of the widest sheet at full size: the landscape one. */
export function widestSheet(paper: Paper): number {
  return Math.ceil(sheet[paper].height * pixelsPerMillimetre)
}

/** Screen only: each part of the report on sheets of paper. */
export function sheetStyles(paper: Paper): string {
  const { width, height } = sheet[paper]
  return `@media screen {
    html { background: none; }
    body { max-width: none; margin: 0; padding: 0 0 8mm; }
    main { display: contents; }
    .baton-sheet {
      position: relative; display: flow-root; width: ${width}mm; height: ${height}mm; overflow: hidden;
      margin: 8mm auto 0; padding: 20mm 20mm 24mm; background: #fff;
    }
    .baton-sheet.wide-sheet { width: ${height}mm; height: ${width}mm; padding: 15mm 14mm 20mm; }
    .baton-body > :first-child, .baton-body > :first-child > h1:first-child { margin-top: 0; }
    .baton-sheet .chapter, .baton-sheet .after-map { margin: 0; }
    .baton-sheet:first-of-type .baton-body, .baton-sheet .cover { height: 100%; min-height: 0; }
    .baton-number { position: absolute; right: 20mm; bottom: 12mm; margin: 0; font-size: 8.5pt; color: #565d68; }
  }`
}
