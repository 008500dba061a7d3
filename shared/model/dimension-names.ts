import type { DimensionKey } from './answers.ts'

/** The dimensions as every screen, report and comparison calls them. */
export const dimensionNames: Readonly<Record<DimensionKey, string>> = {
  complexity: 'Complexity',
  variability: 'Variability',
  strategicImportance: 'Strategic importance',
  changeFrequency: 'Change frequency',
}
