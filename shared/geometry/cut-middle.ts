import { textWidth } from './text.ts'

/**
 * A name no wider than `width`, shortened in its middle where need be: names of one family differ at their
 * ends (`bpmn-visual…examples-02`).
 */
export function cutMiddle(name: string, width: number, fontSize: number, weight: number): string {
  if (textWidth(name, fontSize, weight) <= width) return name
  const characters = Array.from(name)
  for (let kept = characters.length - 1; kept > 2; kept -= 1) {
    const head = characters
      .slice(0, Math.ceil(kept / 2))
      .join('')
      .trimEnd()
    const tail = characters
      .slice(characters.length - Math.floor(kept / 2))
      .join('')
      .trimStart()
    const short = `${head}…${tail}`
    if (textWidth(short, fontSize, weight) <= width) return short
  }
  return `${characters[0] ?? ''}…`
}
