import {
  IconArrowRightBar,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconMinus,
  IconSparkles,
  IconTextWrap,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import type { Result } from '#shared/lib/result.ts'
import type { Size } from '#shared/model/document.ts'
import { arrange, arrangeable, neededFor } from '../../../state/map/actions/arrange.ts'
import type { Arrangement } from '../../../state/map/actions/arrange.ts'
import { isWrapped, tidyNodes, unwrapFlow } from '../../../state/map/actions/tidy.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { report } from '../report.ts'
import { wrap } from '../wrap.ts'

export interface ArrangeRow {
  readonly title: string
  /** One letter that chooses it while the menu is open. */
  readonly key: string
  readonly icon: Icon
  readonly disabled: boolean
  readonly run: () => void
}

export interface ArrangeGroup {
  readonly title: string
  readonly rows: readonly ArrangeRow[]
}

/** Room for the drawing on a landscape page at four fifths of its size, in which it is read well: 277 × 172 mm. */
const PAGE: Size = { width: 1309, height: 813 }

const aligning: readonly (readonly [how: Arrangement, title: string, key: string, icon: Icon])[] = [
  ['left', 'Left edges', 'L', IconLayoutAlignLeft],
  ['centre', 'Centres', 'C', IconLayoutAlignCenter],
  ['right', 'Right edges', 'R', IconLayoutAlignRight],
  ['top', 'Tops', 'T', IconLayoutAlignTop],
  ['middle', 'Middles', 'M', IconLayoutAlignMiddle],
  ['bottom', 'Bottoms', 'B', IconLayoutAlignBottom],
]

const spreading: readonly (readonly [how: Arrangement, title: string, key: string, icon: Icon])[] = [
  ['across', 'Evenly across', 'H', IconLayoutDistributeVertical],
  ['down', 'Evenly down', 'V', IconLayoutDistributeHorizontal],
  ['row', 'On one row', 'O', IconMinus],
]

/** What can be lined up, spread and laid out, with the letter that does it. `window` is the room for the map on screen. */
export function arrangeGroups(map: OpenMap, window: Size): ArrangeGroup[] {
  const nodeIds = arrangeable(map)
  const row = ([how, title, key, icon]: (typeof aligning)[number]): ArrangeRow => ({
    title,
    key,
    icon,
    disabled: nodeIds.length < neededFor(how),
    run: () => report(arrange(map, how)),
  })
  const later = (work: Promise<Result<unknown>>) => void work.then(report)
  return [
    { title: nodeIds.length < 2 ? 'Align: select two nodes or more' : 'Align', rows: aligning.map(row) },
    { title: nodeIds.length < 3 ? 'Distribute: three or more' : 'Distribute', rows: spreading.map(row) },
    {
      title: 'Lay out',
      rows: [
        {
          title: 'Tidy the selection',
          key: 'Y',
          icon: IconSparkles,
          disabled: nodeIds.length === 0,
          run: () => later(tidyNodes(map, nodeIds, 'Tidy selection')),
        },
        {
          title: 'Wrap the flow to the window',
          key: 'W',
          icon: IconTextWrap,
          disabled: false,
          run: () => void wrap(map, window),
        },
        {
          title: 'Wrap the flow to the page',
          key: 'P',
          icon: IconTextWrap,
          disabled: false,
          run: () => void wrap(map, PAGE),
        },
        {
          title: 'Back into one row',
          key: 'U',
          icon: IconArrowRightBar,
          disabled: !isWrapped(map),
          run: () => unwrapFlow(map),
        },
      ],
    },
  ]
}
