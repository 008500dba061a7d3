import { count, list } from '#shared/lib/words.ts'
import { metricValueWords } from '#shared/model/analysis/metric-words.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Guideline, Metric, MetricKey } from '#shared/model/analysis/metrics.ts'
import { Basis, Formula } from './basis.tsx'
import { partCountWords } from './page-words.ts'
import type { SectionProps } from './section-props.ts'
import { ShowButton } from './show-button.tsx'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'
import shape from './shape-section.module.css'

/** What a client asks about first; the others follow on request. */
const telling: readonly MetricKey[] = [
  'nodes',
  'cfc',
  'cyclicity',
  'separability',
  'sequentiality',
  'handoffs',
  'expectedHandoffs',
]

const GUIDELINES = 'shape-guidelines'
const PARTS = 'shape-parts'
const metricId = (key: MetricKey) => `shape-${key}`

/** The structure metrics and guidelines of method §4. */
export function ShapeSection({ view }: SectionProps) {
  const { metrics, guidelines, fragments } = view.analysis
  const first = metrics.filter(({ key }) => telling.includes(key))
  const others = metrics.filter(({ key }) => !telling.includes(key))
  return (
    <>
      <p className={classes.lead}>
        {guidelineWords(guidelines)} <WayDown to={GUIDELINES} about="the guidelines" />
      </p>
      <ul className={shape.guidelines} aria-label="Guidelines">
        {guidelines.map((guideline) => (
          <li key={guideline.key} data-kept={guideline.kept}>
            <span className={shape.sign} aria-hidden="true">
              {guideline.kept ? '✓' : '–'}
            </span>
            <span>
              <strong>{guideline.name}</strong>
              <span className={classes.spoken}>{guideline.kept ? ', kept' : ', not kept'}</span>.{' '}
              {guideline.reason}{' '}
              {guideline.key === 'size' && <WayDown to={metricId('nodes')} about={guideline.name} />}{' '}
              {(!guideline.kept || guideline.nodeIds.length > 0) && (
                <ShowButton counted={guideline} about={guideline.name} />
              )}
            </span>
          </li>
        ))}
      </ul>
      <Basis id={GUIDELINES} title="Where the guidelines come from">
        {guidelines.map(({ key, name, reason, kept, source }) => (
          <p key={key}>
            {name}: {kept ? 'kept' : 'not kept'}. {reason} Source: {source}.
          </p>
        ))}
      </Basis>
      <Parts fragments={fragments} />
      <Metrics metrics={first} />
      <details className={classes.basis}>
        <summary>{others.length} more measures from research</summary>
        <Metrics metrics={others} />
      </details>
    </>
  )
}

function guidelineWords(guidelines: readonly Guideline[]): string {
  const broken = guidelines.filter(({ kept }) => !kept).length
  if (broken === 0)
    return 'The map keeps every guideline that makes a process easy to read and hard to get wrong.'
  return `The map keeps ${guidelines.length - broken} of ${guidelines.length} guidelines that make a process easy to read and hard to get wrong.`
}

/** The structure tree in a sentence; its knots, which no tool can take apart, on the map. */
function Parts({ fragments }: { readonly fragments: Fragments }) {
  const { counts, tree } = fragments
  const knots = tree.filter(({ kind }) => kind === 'rigid')
  if (tree.length === 0) return null
  const words = [
    count(counts.polygon, 'sequence'),
    count(counts.bond, 'pair of split and join', 'pairs of split and join'),
    counts.rigid === 0
      ? 'no knots'
      : count(counts.rigid, 'knot that falls into no smaller parts', 'knots that fall into no smaller parts'),
  ]
  return (
    <>
      <p>
        Taken apart into pieces with one entry and one exit, the map is {list(words)}.{' '}
        <ShowButton
          counted={{
            nodeIds: knots.flatMap(({ nodeIds }) => nodeIds),
            edgeIds: knots.flatMap(({ edgeIds }) => edgeIds),
          }}
          about="knots"
        />{' '}
        <WayDown to={PARTS} about="the pieces of the map" />
      </p>
      <Basis id={PARTS} title="How the map is taken apart">
        <Formula
          formula="the refined process structure tree: every part with one entry and one exit, none overlapping another"
          worked={partCountWords(counts)}
          source="Vanhatalo, Völzer and Koehler 2009; Polyvyanyy, Vanhatalo and Völzer 2010"
        />
      </Basis>
    </>
  )
}

function Metrics({ metrics }: { readonly metrics: readonly Metric[] }) {
  return (
    <ul className={shape.metrics}>
      {metrics.map((metric) => (
        <li key={metric.key}>
          <details id={metricId(metric.key)}>
            <summary>
              <span>{metric.name}</span>
              <span className={shape.value} data-figures>
                {metricValueWords(metric)}
              </span>
              <span className={shape.meaning}>{metric.meaning}</span>
            </summary>
            <div className={shape.body}>
              <Formula formula={metric.formula} worked={metric.worked} source={metric.source} />
              <ShowButton counted={metric} about={metric.name} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
