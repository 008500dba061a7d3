import type { Tally } from '../model/changes/differences.ts'
import type { Difference } from './types.ts'

/** How many differences there are of each kind, as every place that counts them says it. */
export function tallyOf(differences: readonly Pick<Difference, 'change'>[]): Tally {
  const many = (kind: Difference['change']) => differences.filter(({ change }) => change === kind).length
  return { added: many('added'), removed: many('removed'), changed: many('changed') }
}
