import type { DimensionKey } from '#shared/model/answers.ts'

export const dimensionNames: Readonly<Record<DimensionKey, string>> = {
  complexity: 'Complexity',
  variability: 'Variability',
  strategicImportance: 'Strategic importance',
  changeFrequency: 'Change frequency',
}
