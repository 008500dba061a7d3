import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { floodBack, floodOnward } from '#shared/flow/flood.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'
import { remembered } from '#shared/lib/remembered.ts'

const anyArc = () => true

/** 1 for steps and for what lies between steps. Before the first and after the last nobody hands over to anybody. */
export const betweenSteps = remembered((index: ArcIndex): Uint8Array => {
  const steps = countUp(index.nodes.length).filter((at) => index.nodes[at]?.kind === 'step')
  const onward = floodOnward(index, steps, anyArc)
  const back = floodBack(index, steps, anyArc)
  return onward.map((reached, at) => reached & (back[at] ?? 0))
})

/** Whether an arc leads, over whatever lies between, from a step to a step. */
export function leadsToStep(index: ArcIndex, arc: number): boolean {
  const between = betweenSteps(index)
  return between[intAt(index.from, arc)] === 1 && between[intAt(index.to, arc)] === 1
}

/** Labels with those of what lies before the first steps and after the last: 1 where only automated ones lie beside it. */
export function withOutside(index: ArcIndex, labels: Uint8Array): Uint8Array {
  const between = betweenSteps(index)
  if (!between.includes(0)) return labels
  const beside = (label: number) => {
    const seeds = countUp(between.length).filter((at) => between[at] === 1 && labels[at] === label)
    const onward = floodOnward(index, seeds, (arc) => between[intAt(index.to, arc)] === 0)
    const back = floodBack(index, seeds, (arc) => between[intAt(index.from, arc)] === 0)
    return onward.map((reached, at) => reached | (back[at] ?? 0))
  }
  const [orchestrated, automated] = [beside(0), beside(1)]
  return labels.map((label, at) =>
    between[at] === 1 ? label : (automated[at] ?? 0) & (1 - (orchestrated[at] ?? 0)),
  )
}
