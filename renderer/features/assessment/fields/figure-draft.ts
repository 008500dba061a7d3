import { createContext, use } from 'react'
import { keepFigure } from '../../../state/map/actions/overtaken.ts'
import type { FigureSubject } from '../../../state/map/actions/overtaken.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { useDraft } from '../../../ui/use-draft.ts'

/** What the figures below are of; null: the workflow. */
export const FigureContext = createContext<FigureSubject | null>(null)

/** A figure of the map, typed freely as a text is: what another window made of it meanwhile is told. */
export function useFigureDraft(shown: string, keep: (typed: string) => void) {
  const map = useMap()
  const subject = use(FigureContext)
  return useDraft(shown, (typed, had) => keepFigure(map, subject, { had, shown, typed }, () => keep(typed)))
}
