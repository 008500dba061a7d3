import type { FlowEdge, WorkflowDocument } from '../../document.ts'

/** What follows a set of nodes, seen from where it is entered. */
export interface WayThrough {
  /** The first node behind the set. */
  readonly target: string
  /** Share of the cases that entered; undefined where a probability on the way is not known. */
  readonly share: number | undefined
  /** What is said on the way; empty where several ways to the target say different things. */
  readonly label: string
}

interface Path {
  readonly target: string
  readonly share: number
  readonly known: boolean
  readonly label: string
}

/** More ways through a set than this are not told apart: they are followed, without shares and labels. */
const most = 200

/**
 * Every way from a node of the set along sequence edges to the nodes behind it, once for each of these. Loops
 * within the set are left out and their share falls to the ways that lead on.
 */
export function waysThrough(
  document: WorkflowDocument,
  from: string,
  gone: ReadonlySet<string>,
): WayThrough[] {
  const ways = waysOf(document)
  const paths = pathsFrom(from, ways, gone)
  // Where all is known, what loops take away falls to the ways that lead on.
  const total = paths.every(({ known }) => known) ? paths.reduce((sum, { share }) => sum + share, 0) : 1
  const targets = reached(from, ways, gone)
  const complete = paths.length < most
  return targets.map((target) => {
    const own = paths.filter((path) => path.target === target)
    const labels = new Set(own.map(({ label }) => label))
    const known = complete && total > 0 && own.every((path) => path.known)
    return {
      target,
      share: known ? own.reduce((sum, { share }) => sum + share, 0) / total : undefined,
      label: labels.size === 1 ? ([...labels][0] ?? '') : '',
    }
  })
}

type Ways = (id: string) => readonly FlowEdge[]

function waysOf({ edges }: WorkflowDocument): Ways {
  const bySource = new Map<string, FlowEdge[]>()
  for (const edge of edges) {
    if (edge.kind === 'sequence') bySource.set(edge.source, [...(bySource.get(edge.source) ?? []), edge])
  }
  return (id) => bySource.get(id) ?? []
}

/** The nodes behind the set, in the order they are come to. */
function reached(from: string, ways: Ways, gone: ReadonlySet<string>): string[] {
  const seen = new Set([from])
  const queue = [from]
  const behind = new Set<string>()
  for (let at = 0; at < queue.length; at++) {
    for (const { target } of ways(queue[at] ?? from)) {
      if (!gone.has(target)) behind.add(target)
      else if (!seen.has(target)) {
        seen.add(target)
        queue.push(target)
      }
    }
  }
  return [...behind]
}

function pathsFrom(from: string, ways: Ways, gone: ReadonlySet<string>): Path[] {
  const found: Path[] = []
  const open: { at: string; share: number; known: boolean; label: string; seen: ReadonlySet<string> }[] = [
    { at: from, share: 1, known: true, label: '', seen: new Set([from]) },
  ]
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const { at, seen } = next
    for (const edge of ways(at)) {
      const { share, known } = shareOf(edge, ways(at))
      const on = {
        share: next.share * share,
        known: next.known && known,
        label: joined(next.label, edge.label?.trim() ?? ''),
      }
      if (!gone.has(edge.target)) found.push({ target: edge.target, ...on })
      else if (!seen.has(edge.target))
        open.push({ at: edge.target, ...on, seen: new Set([...seen, edge.target]) })
    }
  }
  return found
}

/** An only way is taken by all; of several without a probability nobody knows. */
function shareOf(edge: FlowEdge, all: readonly FlowEdge[]): { share: number; known: boolean } {
  if (all.length === 1) return { share: 1, known: true }
  if (edge.probability !== undefined) return { share: edge.probability, known: true }
  return { share: 1 / all.length, known: false }
}

/** Two labels as one, nothing said twice: `approved, in stock`. */
export function joined(one: string, other: string, by = ', '): string {
  if (one === '' || other === '' || one === other) return one === '' ? other : one
  return `${one}${by}${other}`
}
