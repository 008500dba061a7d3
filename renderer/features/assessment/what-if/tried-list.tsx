import type { TriedChange } from '#shared/model/what-if/view.ts'
import { dropAllChanges, dropChanges } from '../../../state/what-if-store.ts'
import page from '../page/page.module.css'
import { ShowButton } from '../page/show-button.tsx'
import classes from './what-if.module.css'

interface Props {
  readonly workflowId: string
  readonly changes: readonly TriedChange[]
}

/** What is tried at present, in order; what could not be tried says why. */
export function TriedList({ workflowId, changes }: Props) {
  if (changes.length === 0) return null
  return (
    <>
      <ol className={classes.tried} aria-label="Tried at present">
        {changes.map((tried) => (
          <li key={JSON.stringify(tried.change)} data-state={tried.state}>
            <span className={classes.triedTitle}>{tried.title}</span>
            {tried.note !== null && <span className={page.note}>{tried.note}</span>}
            <span className={classes.triedEnd}>
              {tried.state !== 'gone' && <ShowButton counted={tried} about={tried.title} />}
              <button
                type="button"
                className={page.show}
                aria-label={`Take back: ${tried.title}`}
                onClick={() => dropChanges(workflowId, [tried.change])}
              >
                Take back
              </button>
            </span>
          </li>
        ))}
      </ol>
      {changes.length > 1 && (
        <button
          type="button"
          className={`${page.show} ${classes.all}`}
          onClick={() => dropAllChanges(workflowId)}
        >
          Take all of them back
        </button>
      )}
    </>
  )
}
