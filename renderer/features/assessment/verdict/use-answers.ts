import type { Answers } from '#shared/model/answers.ts'
import { selectAnswers } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'

/** The answers, and the way to change some of them; an undefined field is not answered (any more). */
export function useAnswers(): readonly [Answers, (label: string, changes: Partial<Answers>) => void] {
  const map = useMap()
  const answers = useMapState(selectAnswers)
  return [
    answers,
    (label, changes) => {
      const next = { ...answers, ...changes }
      const given = Object.entries(next).filter(([, value]) => value !== undefined)
      map.answer(label, { ...(Object.fromEntries(given) as Answers), overrides: next.overrides })
    },
  ]
}
