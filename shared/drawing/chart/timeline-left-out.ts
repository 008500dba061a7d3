import { wrapText } from '../../geometry/wrap-text.ts'
import { list } from '../../lib/words.ts'
import type { Plan } from '../../model/plan.ts'
import type { ChartGroup } from './scene.ts'
import { chartText, line, text } from './shapes.ts'

const lineStep = 14

/** Names shown of those that share a reason. */
const mostNamed = 5

interface LeftOut {
  readonly height: number
  readonly groups: readonly ChartGroup[]
}

/** Initiatives without a wave, below the plan; those that share a reason are listed together. */
export function leftOut(plan: Plan, width: number, top: number): LeftOut {
  if (plan.schedule.unplaced.length === 0) return { height: 0, groups: [] }
  let y = top + 20
  const head: ChartGroup = {
    role: 'note',
    shapes: [
      line([0, top], [width, top], 'line', 0.75),
      text(0, y, 'Not in a wave', { weight: 600, fill: 'ink' }),
    ],
  }
  const groups = unplacedByReason(plan).map(({ reason, keys, names }): ChartGroup => {
    const more = names.length - mostNamed
    const shown = more > 1 ? [...names.slice(0, mostNamed), `${more} more`] : names
    const words = wrapText(`${list(shown)}: ${reason}`, width, chartText.tick, 400, 6)
    y += 4
    return {
      role: 'note',
      ...(keys.length === 1 && keys[0] !== undefined ? { id: keys[0] } : {}),
      label: `${list(names)}: not in a wave. ${reason}`,
      shapes: words.map((content) => text(0, (y += lineStep), content)),
    }
  })
  return { height: y - top + 6, groups: [head, ...groups] }
}

/** What no wave holds, one entry a reason. */
export function unplacedByReason(plan: Plan) {
  const groups = new Map<string, { reason: string; keys: string[]; names: string[] }>()
  for (const { key, reason } of plan.schedule.unplaced) {
    const group = groups.get(reason) ?? { reason, keys: [], names: [] }
    group.keys.push(key)
    group.names.push(plan.initiatives.find((initiative) => initiative.key === key)?.name ?? key)
    groups.set(reason, group)
  }
  return [...groups.values()]
}
