import { fontFamily, themes } from '#shared/design/tokens.ts'
import type { Paper } from '#shared/contract/methods.ts'
import type { ReportModel } from '../report-model.ts'
import { margins } from './paper-size.ts'
import { withoutPictographs } from './pictographs.ts'

const theme = themes.light

/** Paper, margins and the foot of every page but the cover. */
export function pageRules({ foot }: ReportModel, paper: Paper): string {
  const size = paper === 'A4' ? 'A4' : 'letter'
  const { text, wide } = margins
  return `
@page {
  size: ${size};
  margin: ${text.top}mm ${text.side}mm ${text.bottom}mm;
  @bottom-left { content: ${cssString(withoutPictographs(foot.left))}; ${boxStyle} text-align: left; }
  @bottom-center { content: ${cssString(foot.middle)}; ${boxStyle} text-align: center; }
  @bottom-right { content: counter(page); ${boxStyle} text-align: right; font-feature-settings: 'tnum'; }
}
@page wide { size: ${size} landscape; margin: ${wide.top}mm ${wide.side}mm ${wide.bottom}mm; }
@page cover {
  @bottom-left { content: none; border: 0; }
  @bottom-center { content: none; border: 0; }
  @bottom-right { content: none; border: 0; }
}`
}

const boxStyle = `font: 400 8.5pt/1 ${fontFamily}; color: ${theme.muted}; width: 33.33%; vertical-align: top; padding-top: 9px; margin-top: 5mm; border-top: 0.75px solid ${theme.hairline};`

/** A CSS string in which nothing can end the string, the rule or the style element. */
export function cssString(text: string): string {
  const safe = Array.from(text, (character) =>
    /[\p{L}\p{N} .,·–-]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${safe.join('')}"`
}
