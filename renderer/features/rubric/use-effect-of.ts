import { useEffect, useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { WorkflowEffect } from '#shared/model/rubric/effect.ts'
import { previewRubric } from '../../state/rubric-actions.ts'

/** Long enough to finish a figure. */
const PAUSE = 200

interface Answer {
  readonly of: Rubric
  readonly result: Result<readonly WorkflowEffect[]>
}

interface Effect {
  /** The newest answer; null before the first. */
  readonly result: Answer['result'] | null
  /** Whether it is about the draft as it is now. */
  readonly current: boolean
}

/** What a draft would do, asked once typing pauses; nothing is asked without one. */
export function useEffectOf(draft: Rubric | null): Effect {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (draft === null) return
    let wanted = true
    const timer = setTimeout(() => {
      void previewRubric(draft).then((result) => wanted && setAnswer({ of: draft, result }))
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [draft])
  return { result: answer?.result ?? null, current: answer?.of === draft }
}
