import type { Child, Part } from '../fragments/part-tree.ts'

/** Nodes of the network, and parts with all in them. */
export interface Run {
  readonly vertices: number[]
  readonly parts: Part[]
}

export interface Runs {
  readonly runs: readonly Run[]
  /** Parts that belong to none of them; there may be some inside. */
  readonly rest: readonly Part[]
}

/**
 * What follows one another without a break in a sequence: child, node, child, node … child. A part that loops around at
 * its entry or exit can only be taken together with the node there, which then is in the middle of the run; and a node at
 * which a part loops around that is not taken stands by itself, because there the run would be entered or left a second
 * time.
 */
export function runsAlong(part: Part, isGood: (vertex: number) => boolean, whole: ReadonlySet<Part>): Runs {
  const { children, inner } = part
  const isBad = takeOut(part, isGood, whole)
  const loopsInto = (at: number) => isBad(at) && !entersOnly(children[at])
  const loopsOutOf = (at: number) => isBad(at) && !leavesOnly(children[at])
  const runs: Run[] = []
  let run: Run = { vertices: [], parts: [] }
  const cut = () => {
    if (run.vertices.length + run.parts.length > 0) runs.push(run)
    run = { vertices: [], parts: [] }
  }
  children.forEach((child, at) => {
    if (isBad(at)) cut()
    else if (typeof child !== 'number') run.parts.push(child)
    const vertex = inner[at]
    if (vertex === undefined) return
    const alone = loopsOutOf(at) || loopsInto(at + 1)
    if (alone || !isGood(vertex)) cut()
    if (isGood(vertex)) run.vertices.push(vertex)
    if (alone) cut()
  })
  cut()
  return {
    runs,
    rest: children.filter((child, at): child is Part => typeof child !== 'number' && isBad(at)),
  }
}

/** Which children cannot be part of a run. One that cannot may take a neighbour along, hence the list of open ones. */
function takeOut({ children, inner }: Part, isGood: (vertex: number) => boolean, whole: ReadonlySet<Part>) {
  const bad = new Uint8Array(children.length)
  const open = Array.from(children.keys())
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const child = children[at]
    if (bad[at] === 1 || typeof child !== 'object' || fits(child, at)) continue
    bad[at] = 1
    for (const beside of [at - 1, at + 1]) if (beside >= 0 && beside < children.length) open.push(beside)
  }
  return (at: number) => bad[at] === 1

  function fits(child: Part, at: number): boolean {
    if (!whole.has(child)) return false
    return (child.entersOnly || isInRun(at - 1, at - 1)) && (child.leavesOnly || isInRun(at, at + 1))
  }

  /** The node at a joint, seen from one side: it is good, and the child on its other side does not make it stand alone. */
  function isInRun(joint: number, beyond: number): boolean {
    const vertex = inner[joint]
    if (vertex === undefined || !isGood(vertex)) return false
    const loops = beyond === joint ? !leavesOnly(children[beyond]) : !entersOnly(children[beyond])
    return bad[beyond] !== 1 || !loops
  }
}

function entersOnly(child: Child | undefined): boolean {
  return typeof child !== 'object' || child.entersOnly
}

function leavesOnly(child: Child | undefined): boolean {
  return typeof child !== 'object' || child.leavesOnly
}
