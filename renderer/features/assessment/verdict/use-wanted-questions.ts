import { useEffect } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { questionsShown, selectIsWanted, useQuestionPlace } from '../../../state/question-place.ts'
import type { QuestionGroup } from '../../../state/question-place.ts'

/** Unfolds the questions and gives them the keyboard where somebody came to answer them. */
export function useWantedQuestions(
  group: QuestionGroup,
  place: RefObject<HTMLElement | null>,
  unfold: () => void = () => {},
): void {
  const wanted = useQuestionPlace(selectIsWanted(group))
  useEffect(() => {
    if (!wanted) return
    questionsShown()
    // Only what is unfolded can take the keyboard.
    queueMicrotask(() => {
      flushSync(unfold)
      place.current?.scrollIntoView({ block: 'start' })
      place.current?.querySelector('input')?.focus({ preventScroll: true })
    })
  }, [wanted, place, unfold])
}
