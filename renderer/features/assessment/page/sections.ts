import type { ComponentType } from 'react'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { WHAT_IF_SECTION } from '../../../state/assessment-place.ts'
import { WhatIfSection } from '../what-if/what-if-section.tsx'
import { ExceptionsSection } from './exceptions-section.tsx'
import { FirmnessSection } from './firmness-section.tsx'
import { OptimiseSection } from './optimise-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { ReadinessSection } from './readiness-section.tsx'
import { ReasonsSection } from './reasons-section.tsx'
import type { SectionProps } from './section-props.ts'
import { ShapeSection } from './shape-section.tsx'
import { SplitSection } from './split-section.tsx'
import { TimesSection } from './times-section.tsx'

export interface Section {
  readonly id: string
  readonly title: string
  readonly Content: ComponentType<SectionProps>
  /** Whether there is anything to tell; absent: always. */
  readonly when?: (view: AnalysisView) => boolean
}

/** The assessment as it is told to a client, from the verdict down to the measures. */
export const sections: readonly Section[] = [
  { id: 'reasons', title: 'Why this verdict', Content: ReasonsSection },
  { id: 'firmness', title: 'How firm it is', Content: FirmnessSection },
  { id: WHAT_IF_SECTION, title: 'What would change it', Content: WhatIfSection },
  { id: 'exceptions', title: 'How often it goes wrong', Content: ExceptionsSection },
  { id: 'split', title: 'Which part to automate', Content: SplitSection },
  { id: 'optimise', title: 'Optimise first', Content: OptimiseSection },
  { id: 'times', title: 'Times and costs', Content: TimesSection },
  { id: 'shape', title: 'The shape of the work', Content: ShapeSection },
  { id: 'profile', title: 'Profile', Content: ProfileSection },
  { id: 'readiness', title: 'Readiness', Content: ReadinessSection },
]
