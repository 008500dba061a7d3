/** Colour pictographs with what joins and tints them; and the sign that asks for colour. */
const pictograph =
  /\p{Emoji_Presentation}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Presentation})*|\uFE0F|\u20E3/gu

/** What stands in for a pictograph on paper. */
const standIn = '•'

/**
 * Fonts of colour pictographs are bitmaps on most machines and missing on others; on paper a bullet stands
 * in for them. What can be drawn as text (a heart, a keycap's figure) stays, without its colour.
 */
export function withoutPictographs(text: string): string {
  return text.replace(pictograph, (found) => (found === '\uFE0F' || found === '\u20E3' ? '' : standIn))
}

/** Says so, where it happened. */
export function pictographNote(text: string): string {
  return withoutPictographs(text) === text
    ? ''
    : `<p class="muted">A bullet (${standIn}) in a name stands for a pictograph (emoji) that cannot be printed as text.</p>`
}
