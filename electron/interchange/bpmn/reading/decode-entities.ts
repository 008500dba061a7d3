const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Replaces XML's five named entities and all numeric ones, those above U+FFFF included. Anything else
 * stays as written: without a DOCTYPE there are no others.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#x?)?(\w{1,8});/gi, (whole: string, mark: string | undefined, word: string) => {
    if (mark === undefined) return named.get(word) ?? whole
    return character(mark === '#' ? Number(word) : Number.parseInt(word, 16)) ?? whole
  })
}

function character(code: number): string | undefined {
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined
}
