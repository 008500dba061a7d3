import { ask, canvasPort } from '../../state/map/canvas-port.ts'
import { tidy, tidyAll } from '../../state/map/actions/tidy.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { currentMap } from '../../state/map/map-session.ts'
import type { Command } from '../../state/command.ts'
import type { Result } from '#shared/lib/result.ts'
import { report } from './report.ts'
import { offerWrap, wrapToWindow } from './wrap.ts'

/** Laying out and lining up. */
export const orderCommands: readonly Command[] = [
  {
    ...order('tidy', 'Tidy around what was placed by hand', ['t'], (map) => void tidied(map, tidy(map))),
    keywords: 'layout arrange automatically clean up',
  },
  {
    ...order('tidy-all', 'Tidy everything', ['Shift+t'], (map) => void tidied(map, tidyAll(map))),
    keywords: 'layout arrange automatically reset positions unwrap',
  },
  {
    ...order('wrap', 'Wrap the flow into rows', [], wrapToWindow),
    keywords: 'fold long window fit',
  },
  {
    ...order('arrange', 'Arrange: align, distribute, wrap …', ['a'], () => ask({ kind: 'arrange' })),
    keywords: 'align left centre right top middle bottom distribute spread row wrap fold',
  },
]

async function tidied(map: OpenMap, work: Promise<Result<null>>): Promise<void> {
  const result = await work
  report(result)
  if (result.ok) offerWrap(map)
}

function order(id: string, title: string, keys: readonly string[], run: (map: OpenMap) => void): Command {
  return {
    id: `map.${id}`,
    title,
    group: 'Arrange',
    keys,
    onDrawing: true,
    when: () => currentMap() !== null && canvasPort() !== null,
    why: () => (canvasPort() === null ? 'Open the map of a workflow first.' : null),
    run: () => {
      const map = currentMap()
      if (map !== null) run(map)
    },
  }
}
