import type { Failure } from '#shared/lib/result.ts'
import type { SearchAnswer } from '#shared/model/search.ts'
import { searchedWords } from './found-words.ts'
import type { PaletteFor } from './palette-store.ts'
import classes from './palette.module.css'

interface Props {
  readonly query: string
  readonly what: PaletteFor
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
}

/** In place of a list: what can be looked for, or what was looked through and what to try. */
export function NothingFound({ query, what, answer, failure }: Props) {
  if (failure !== null) {
    return (
      <div className={classes.empty} role="alert">
        <strong>The maps could not be searched.</strong>
        {failure.message}
      </div>
    )
  }
  if (query === '') {
    return (
      <div className={classes.empty}>
        <strong>Search every map of this engagement</strong>
        Type the name of a step, a system, a department or a workflow, or words of a note, a comment or a
        parked item. The beginning of a word will do.
      </div>
    )
  }
  if (answer === null) return <div className={classes.empty}>Searching …</div>
  return (
    <div className={classes.empty}>
      <strong>
        {what === 'search' ? 'Nothing' : 'No action and nothing on the maps'} is called “{query}”.
      </strong>
      <p>{searchedWords(answer)}</p>
      <p>Try the beginning of one word, or another word for it.</p>
    </div>
  )
}
