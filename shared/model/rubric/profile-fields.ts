import type { ProfileRules } from '../rubric.ts'
import type { LimitField } from './fields.ts'

/** What the profile goes by on balance (method §2). */
export const profileFields: readonly LimitField[] = [
  weight('scope', 'Weight of scope in the profile'),
  weight('flexibility', 'Weight of flexibility in the profile'),
  weight('intelligence', 'Weight of intelligence in the profile'),
  weight('people', 'Weight of human involvement in the profile'),
  weight('intent', 'Weight of strategic intent in the profile'),
  {
    label: 'A dimension pulls to neither side within',
    unit: 'share',
    path: 'profile.nearMiddle',
    get: (rubric) => rubric.profile.nearMiddle,
    set: (rubric, nearMiddle) => ({ ...rubric, profile: { ...rubric.profile, nearMiddle } }),
  },
]

function weight(key: keyof ProfileRules['weights'], label: string): LimitField {
  return {
    label,
    unit: 'count',
    path: `profile.weights.${key}`,
    get: (rubric) => rubric.profile.weights[key],
    set: (rubric, value) => ({
      ...rubric,
      profile: { ...rubric.profile, weights: { ...rubric.profile.weights, [key]: value } },
    }),
  }
}

/** What stands in for what nobody gave (method §6). */
export const timesFields: readonly LimitField[] = [
  {
    label: 'A step without minutes counts, minutes',
    unit: 'decimal',
    path: 'times.assumedMinutes',
    get: (rubric) => rubric.times.assumedMinutes,
    set: (rubric, assumedMinutes) => ({ ...rubric, times: { assumedMinutes } }),
  },
]
