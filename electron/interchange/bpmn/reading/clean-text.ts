/** Characters that no text may carry into a document: controls but for blanks, and what is no character. */
const unprintable = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu

/** A name on one line: line breaks and runs of blanks become one blank. At most `limit` characters. */
export function cleanName(text: string | undefined, limit = 2000): string {
  if (text === undefined) return ''
  return clip(text.toWellFormed().replaceAll(unprintable, '').replaceAll(/\s+/g, ' ').trim(), limit)
}

/** Text of several lines, its line breaks kept. */
export function cleanText(text: string, limit = 20_000): string {
  return clip(text.toWellFormed().replaceAll(unprintable, '').replaceAll(/\r\n?/g, '\n').trim(), limit)
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`
}
