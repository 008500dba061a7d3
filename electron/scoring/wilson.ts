/** z for a two-sided 95 % interval. */
const z = 1.959963984540054

/**
 * Wilson score interval, 95 %, of a share counted as `count` of `of` cases (Wilson 1927).
 * 18 of 100 gives 0.117–0.267. A count above `of` is taken as `of`.
 */
export function wilsonInterval(count: number, of: number): readonly [number, number] {
  if (of <= 0) return [0, 1]
  const share = Math.min(count, of) / of
  const scale = 1 + (z * z) / of
  const centre = (share + (z * z) / (2 * of)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}
