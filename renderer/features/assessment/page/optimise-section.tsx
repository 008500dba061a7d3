import { percent } from '#shared/lib/words.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { findingCost } from '#shared/model/analysis/finding-words.ts'
import type { Finding, ValueShares } from '#shared/model/analysis/optimise.ts'
import { BarTable } from './bar-table.tsx'
import { Basis } from './basis.tsx'
import type { SectionProps } from './section-props.ts'
import { ShowButton } from './show-button.tsx'
import { shareWorked } from './sum-words.ts'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'
import reasons from './reasons-section.module.css'

const BASIS = 'optimise-basis'

/** What to take out before technology is put on it (method §7). */
export function OptimiseSection({ view }: SectionProps) {
  const { optimise } = view.analysis
  return (
    <>
      <p className={classes.lead}>
        {optimise.summary} <WayDown to={BASIS} about="what could be taken out" />
      </p>
      {optimise.findings.length > 0 && (
        <ul className={reasons.list} data-wide-name aria-label="What could be taken out">
          {optimise.findings.map((finding) => (
            <FindingRow key={`${finding.kind} ${finding.title}`} finding={finding} view={view} />
          ))}
        </ul>
      )}
      <Shares shares={optimise.shares} />
      <Basis id={BASIS} title="What this rests on">
        <p>{optimise.assumption}</p>
        {optimise.minutes > 0 && (
          <p data-figures>All findings, every minute once: {shareWorked(optimise.minutes, view)}</p>
        )}
        <p>
          A handoff or a switch of system that could be spared takes no work of its own, so none is counted
          for it. A share is the work in its steps (visits × minutes) by all work, as under “Times and costs”;
          where no step has minutes, the number of its steps by that of all.
        </p>
        <p>Source: {optimise.source}.</p>
      </Basis>
    </>
  )
}

const kindWords: Readonly<Record<Finding['kind'], string>> = {
  waste: 'waste',
  redundant: 'done twice',
  rework: 'rework',
  'avoidable-handoff': 'handoff',
  'avoidable-switch': 'switch of system',
}

function FindingRow({ finding, view }: { readonly finding: Finding; readonly view: AnalysisView }) {
  const { kind, title, reason, minutes } = finding
  return (
    <li>
      <details>
        <summary>
          <span className={reasons.name}>{title}</span>
          <span>{kindWords[kind]}</span>
          <span className={reasons.text}>{findingCost(finding)}</span>
        </summary>
        <div className={reasons.body}>
          <p>
            {reason} <ShowButton counted={finding} about={title} />
          </p>
          {minutes > 0 && <p data-figures>{shareWorked(minutes, view)}</p>}
        </div>
      </details>
    </li>
  )
}

function Shares({ shares }: { readonly shares: ValueShares }) {
  const rows = [
    ['adding', 'Adds value for the customer', shares.adding],
    ['required', 'Required, by law or by policy', shares.required],
    ['waste', 'Waste', shares.waste],
    ['unjudged', 'Nobody judged it yet', shares.unjudged],
  ] as const
  return (
    <BarTable
      caption={
        <>
          What the time goes into. <WayDown to={BASIS} about="what the time goes into" />
        </>
      }
      head={['Value', `Share ${shares.basis}`]}
      rows={rows.map(([key, name, share]) => ({
        key,
        name,
        length: share,
        figure: percent(share),
        more: <ShowButton counted={{ nodeIds: shares.stepIds[key], edgeIds: [] }} about={name} />,
      }))}
    />
  )
}
