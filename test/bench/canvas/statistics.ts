export function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Of 100 values the 95th smallest. */
export function p95Of(values: readonly number[]): number {
  return quantile(values, 0.95)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
