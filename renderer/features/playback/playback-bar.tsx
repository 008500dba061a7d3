import { useEffect } from 'react'
import { optionsOf } from '#shared/flow/playback/options.ts'
import { summaryOf } from '#shared/flow/playback/summary.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import { announce } from '../../state/announcer.ts'
import { selectCatalogue, useEngagement } from '../../state/engagement-store.ts'
import { choose } from '../../state/map/playback/play.ts'
import { selectChoosing, selectPlaying, usePlayback } from '../../state/map/playback/playback-store.ts'
import type { Choosing, Playing } from '../../state/map/playback/playback-store.ts'
import { useMap } from '../../state/map/use-map.ts'
import { factWords, nameAt, optionWords, stateWords } from './case-words.ts'
import { Controls, Ends } from './controls.tsx'
import { useAutoplay, useCaseInSight, useEndings } from './use-playback.ts'
import { WayButton } from './way-button.tsx'
import classes from './playback-bar.module.css'

/** While a case is played, under the drawing: where it is, where it may go, what it has been through. */
export function PlaybackBar() {
  const playing = usePlayback(selectPlaying)
  const choosing = usePlayback(selectChoosing)
  useAutoplay()
  useEndings()
  if (choosing !== null) return <Starts choosing={choosing} />
  return playing === null ? null : <Under playing={playing} />
}

function Starts({ choosing: { graph, starts, marked } }: { readonly choosing: Choosing }) {
  const map = useMap()
  return (
    <section className={classes.bar} aria-label="Playback">
      <div className={classes.here}>
        <p className={classes.place}>
          <strong>Where does this case begin?</strong>
        </p>
        <Ends playing={null} />
      </div>
      <Controls playing={null} />
      <div className={classes.ways} role="group" aria-label="Starts">
        {starts.map(({ id, exceptionEntry }, index) => (
          <WayButton
            key={id}
            figure={index + 1}
            words={{ title: '', to: nameAt(graph, id), share: '' }}
            exception={exceptionEntry !== undefined}
            marked={index === marked}
            onTake={() => choose(map, index)}
          />
        ))}
      </div>
    </section>
  )
}

function Under({ playing }: { readonly playing: Playing }) {
  const map = useMap()
  const { graph, current, marked } = playing
  const options = optionsOf(graph, current)
  const bar = useCaseInSight()
  return (
    <section ref={bar} className={classes.bar} aria-label="Playback">
      <Here playing={playing} />
      <Controls playing={playing} />
      {options.length > 1 && (
        <div className={classes.ways} role="group" aria-label="What happens next">
          {options.map((option, index) => {
            const words = optionWords(graph, option)
            return (
              <WayButton
                key={`${words.title} ${words.to} ${index}`}
                figure={index + 1}
                words={words}
                exception={option.kind === 'way' && option.edge.kind === 'exception'}
                marked={index === marked}
                onTake={() => choose(map, index)}
              />
            )
          })}
        </div>
      )}
    </section>
  )
}

function Here({ playing }: { readonly playing: Playing }) {
  const { graph, current } = playing
  const catalogue = useEngagement(selectCatalogue)
  const departmentId = graph.node(current.at)?.departmentId ?? null
  const department = departmentId === null ? null : nameOf(catalogue.departments, departmentId)
  const name = nameAt(graph, current.at)
  const state = stateWords(graph, current)
  const summary = summaryOf(graph, current)
  const systems = summary.systemIds.map((id) => nameOf(catalogue.systems, id)).join(', ')
  const told = [department === null ? name : `${name}, ${department}`, state ?? '']
  const spoken = `Stop ${current.stops.length}: ${told.filter((part) => part !== '').join('. ')}`
  useEffect(() => announce(spoken), [spoken])
  return (
    <div className={classes.here}>
      <p className={classes.place} data-testid="case-place">
        <strong>{name}</strong>
        {department !== null && <span>{department}</span>}
        {state !== null && <em>{state}</em>}
      </p>
      <p
        className={classes.facts}
        title={systems === '' ? undefined : `Systems: ${systems}`}
        data-testid="case-facts"
      >
        {factWords(summary).join(' · ')}
      </p>
      <Ends playing={playing} />
    </div>
  )
}
