const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Made once: making one costs more than a whole assessment. */
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** `1 system`, `3 systems`; the number in figures. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${figure(n)} ${n === 1 ? singular : plural}`
}

/** `one system`, `three systems`, `12 systems`: for running text. */
export function countInWords(n: number, singular: string, plural = `${singular}s`): string {
  return `${numberWords[n] ?? figure(n)} ${n === 1 ? singular : plural}`
}

/** At most two decimals, none where it is whole; thousands apart. */
export function figure(n: number): string {
  return figures.format(n)
}

/** A share (0–1) as `18.3 %`, with a no-break space; one decimal at most, two below one percent. */
export function percent(share: number): string {
  const hundredths = share * 100
  const decimals = hundredths > 0 && hundredths < 1 ? 2 : 1
  return `${Number(hundredths.toFixed(decimals))}\u00a0%`
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

/** Like `listed`, but stops after `most` items: `A, B, C and 4 more`. */
export function listedUpTo(items: readonly string[], most: number): string {
  if (items.length <= most) return listed(items)
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
