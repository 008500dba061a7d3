import { verdictWord } from '#shared/design/tokens.ts'
import { count } from '#shared/lib/words.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { countedWords, movesOf, movesSplit, reachOf } from '#shared/model/rubric/effect.ts'
import type { Reach, Standing, WorkflowEffect } from '#shared/model/rubric/effect.ts'
import spoken from '../../ui/spoken.module.css'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import { useEffectOf } from './use-effect-of.ts'
import classes from './effect-panel.module.css'

interface Props {
  /** Null while the draft cannot be put in force. */
  readonly draft: Rubric | null
  /** Whether it differs from what is in force. */
  readonly changed: boolean
}

const titles: readonly (readonly [Reach, string])[] = [
  ['verdict', 'Another verdict'],
  ['total', 'Another total, same verdict'],
  ['detail', 'Same total; what lies behind it moves'],
]

/** What the draft would do to every verdict of the engagement, before it is put in force. */
export function EffectPanel({ draft, changed }: Props) {
  const { result, current } = useEffectOf(changed ? draft : null)
  return (
    <section
      className={classes.panel}
      aria-label="Effect on the engagement"
      aria-busy={changed && draft !== null && !current}
      tabIndex={0}
    >
      <h3>Effect on the engagement</h3>
      {draft === null && <p className={classes.quiet}>Shown once what is marked on the left can be used.</p>}
      {draft !== null && !changed && (
        <p className={classes.quiet}>
          Change a figure: here stands what it does to every workflow, before it is in force.
        </p>
      )}
      {draft !== null && changed && result?.ok === false && <p role="alert">{result.message}</p>}
      {draft !== null && changed && result?.ok === true && <Effects effects={result.value} />}
    </section>
  )
}

function Effects({ effects }: { readonly effects: readonly WorkflowEffect[] }) {
  const byReach = Map.groupBy(effects, reachOf)
  const same = byReach.get('nothing') ?? []
  return (
    <>
      <p role="status" className={classes.summary}>
        {summaryWords(effects)}
      </p>
      {titles.map(([reach, title]) => {
        const moved = byReach.get(reach) ?? []
        if (moved.length === 0) return null
        return (
          <div key={reach}>
            <h4>{title}</h4>
            <ul className={classes.list}>
              {moved.map((each) => (
                <Effect key={each.workflowId} effect={each} />
              ))}
            </ul>
          </div>
        )
      })}
      {same.length > 0 && same.length < effects.length && (
        <p className={classes.quiet}>As before: {same.map(({ name }) => name).join(', ')}.</p>
      )}
    </>
  )
}

function summaryWords(effects: readonly WorkflowEffect[]): string {
  const amount = (reach: Reach) => effects.filter((each) => reachOf(each) === reach).length
  const [verdicts, totals] = [amount('verdict'), amount('total')]
  if (effects.length === 0) return 'There is no workflow in this engagement yet.'
  if (effects.length === amount('nothing')) return `Nothing changes for any of ${countedWords(effects)}.`
  const of = `of ${countedWords(effects)}`
  const splits = effects.filter(movesSplit).length
  const split = splits === 0 ? '' : ` The split of ${splits} moves.`
  if (verdicts === 0)
    return totals === 0
      ? `No verdict and no total changes ${of}; what lies behind ${amount('detail')} of them does.${split}`
      : `No verdict changes; ${count(totals, 'total')} of ${countedWords(effects)} ${totals === 1 ? 'does' : 'do'}.${split}`
  return `${count(verdicts, 'verdict')} ${of} ${verdicts === 1 ? 'changes' : 'change'}.${split}`
}

function Effect({ effect }: { readonly effect: WorkflowEffect }) {
  const { name, counted, before, after } = effect
  return (
    <li>
      <span className={classes.name}>
        {name}
        {!counted && <span className={classes.aside}> (does not count)</span>}
      </span>
      <span className={classes.turn}>
        <Stands standing={before} />
        {reachOf(effect) !== 'detail' && (
          <>
            <span aria-hidden="true">→</span>
            <span className={spoken.spoken}>becomes</span>
            <Stands standing={after} />
          </>
        )}
      </span>
      {movesOf(effect).map((words) => (
        <span key={words} className={classes.aside}>
          {words}
        </span>
      ))}
    </li>
  )
}

function Stands({ standing: { verdict, total } }: { readonly standing: Standing }) {
  if (verdict === null) return <span className={classes.stands}>no step yet</span>
  return (
    <span className={classes.stands}>
      <VerdictMark verdict={verdict} size={12} />
      {verdictWord[verdict]} {total}
    </span>
  )
}
