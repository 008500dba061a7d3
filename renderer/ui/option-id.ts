/** Id of a line in a list, for `aria-activedescendant` of the field that names it. */
export function optionId(list: string, row: string): string {
  return `${list}-${row}`
}

/** `ref` of the line that is meant, and of no other, so that it is always in sight. */
export function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}
