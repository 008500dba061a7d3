import { nameOf } from '#shared/model/catalogue.ts'
import { list, percent } from '#shared/lib/words.ts'
import { selectCatalogue, useEngagement } from '../../state/engagement-store.ts'
import { goBackTo } from '../../state/map/playback/play.ts'
import { selectPlaying, usePlayback } from '../../state/map/playback/playback-store.ts'
import type { Playing } from '../../state/map/playback/playback-store.ts'
import { nameAt, stopShare } from './case-words.ts'
import classes from './case-panel.module.css'

/** At the right of the map while a case is played: every stop it made, to be gone back to. */
export function CasePanel() {
  const playing = usePlayback(selectPlaying)
  if (playing === null) return null
  const { current } = playing
  return (
    <div className={classes.panel}>
      <h2>The case so far</h2>
      <ol className={classes.stops}>
        {current.stops.map((_, at) => (
          <li key={at} ref={at === current.stops.length - 1 ? showLast : null}>
            <StopLine playing={playing} at={at} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function showLast(element: HTMLLIElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function StopLine({ playing: { graph, current }, at }: { readonly playing: Playing; readonly at: number }) {
  const catalogue = useEngagement(selectCatalogue)
  const stop = current.stops[at]
  const node = stop === undefined ? undefined : graph.node(stop.nodeId)
  if (stop === undefined || node === undefined) return null
  const systems = node.kind === 'step' ? node.systemIds.map((id) => nameOf(catalogue.systems, id)) : []
  const minutes = node.kind === 'step' ? node.characteristics.minutes?.likely : undefined
  const share = stopShare(current, at)
  const facts = [
    node.departmentId === null ? '' : nameOf(catalogue.departments, node.departmentId),
    list(systems),
    minutes === undefined || stop.waits ? '' : `${minutes}\u00a0min`,
    stop.visit > 1 ? `×${stop.visit}` : '',
    stop.waits ? 'waits for the other branches' : '',
  ]
  return (
    <button
      type="button"
      className={classes.stop}
      aria-current={at === current.stops.length - 1 ? 'step' : undefined}
      onClick={() => goBackTo(at)}
    >
      <span className={classes.name} data-gateway={node.kind === 'decision' || node.kind === 'parallel'}>
        {nameAt(graph, stop.nodeId)}
      </span>
      {share !== undefined && share !== 1 && (
        <span className={classes.share}>{share === null ? 'rate not known' : percent(share)}</span>
      )}
      <span className={classes.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </button>
  )
}
