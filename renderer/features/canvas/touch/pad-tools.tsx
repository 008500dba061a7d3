import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FlowNode, NodeKind } from '#shared/model/document.ts'
import { addKind } from '../../../state/map/actions/add.ts'
import { deleteSelected } from '../../../state/map/actions/change.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { startPicking } from '../../../state/map/picking.ts'
import { KindSign } from '../chrome/kind-sign.tsx'
import { WaySign } from '../chrome/way-sign.tsx'

interface PadTool {
  readonly name: string
  /** What stands under its sign for a finger, which has no tooltip. */
  readonly word: string
  /** Its key. */
  readonly hint: string
  readonly sign: ReactNode
  readonly run: () => void
}

/** What can come after a node; of an end only that it goes. */
export function padTools(map: OpenMap, { id, kind }: FlowNode, signSize: number): PadTool[] {
  const add = (next: NodeKind, name: string, word: string, hint: string): PadTool => ({
    name,
    word,
    hint,
    sign: <KindSign kind={next} size={signSize} />,
    run: () => addKind(map, next),
  })
  const connect = (edgeKind: 'sequence' | 'exception') => () =>
    startPicking({ kind: 'connect', sourceId: id, edgeKind })
  const remove: PadTool = {
    name: 'Delete',
    word: 'Delete',
    hint: 'Del',
    sign: <IconTrash size={signSize} stroke={1.5} />,
    run: () => deleteSelected(map, false),
  }
  if (kind === 'end') return [remove]
  return [
    add('step', 'Next step', 'Next', 'N'),
    add('decision', 'Decision', 'Decision', 'D'),
    add('end', 'End', 'End', 'E'),
    {
      name: 'Connect by tapping',
      word: 'Connect',
      hint: 'C',
      sign: <WaySign size={signSize} />,
      run: connect('sequence'),
    },
    {
      name: 'Exception path by tapping',
      word: 'Exception',
      hint: 'X',
      sign: <WaySign size={signSize} exception />,
      run: connect('exception'),
    },
    remove,
  ]
}
