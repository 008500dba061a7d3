/** Windows refuses these whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 120

/** A file name (without ending) that Windows, macOS and Linux all take, as close to the text as they allow. */
export function safeFileName(text: string): string {
  const name = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const short = [...name]
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
  if (short === '') return 'Engagement'
  return reserved.test(short.split('.')[0]?.trim() ?? '') ? `_${short}` : short
}
