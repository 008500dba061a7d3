import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FlowNode, NodeKind } from '#shared/model/document.ts'
import { addKind } from '../../../state/map/actions/add.ts'
import { deleteSelected } from '../../../state/map/actions/change.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { startPicking } from '../../../state/map/picking.ts'
import { KindSign } from '../chrome/kind-sign.tsx'
import classes from './context-pad.module.css'

interface PadTool {
  readonly name: string
  /** Its key. */
  readonly hint: string
  readonly sign: ReactNode
  readonly run: () => void
}

/** What can come after a node; of an end only that it goes. */
export function padTools(map: OpenMap, { id, kind }: FlowNode, signSize: number): PadTool[] {
  const add = (next: NodeKind, name: string, hint: string): PadTool => ({
    name,
    hint,
    sign: <KindSign kind={next} size={signSize} />,
    run: () => addKind(map, next),
  })
  const connect = (edgeKind: 'sequence' | 'exception') => () =>
    startPicking({ kind: 'connect', sourceId: id, edgeKind })
  const remove: PadTool = {
    name: 'Delete',
    hint: 'Del',
    sign: <IconTrash size={signSize} stroke={1.5} />,
    run: () => deleteSelected(map, false),
  }
  if (kind === 'end') return [remove]
  return [
    add('step', 'Next step', 'N'),
    add('decision', 'Decision', 'D'),
    add('end', 'End', 'E'),
    { name: 'Connect by tapping', hint: 'C', sign: <Way size={signSize} />, run: connect('sequence') },
    {
      name: 'Exception path by tapping',
      hint: 'X',
      sign: <Way size={signSize} exception />,
      run: connect('exception'),
    },
    remove,
  ]
}

function Way({ size, exception = false }: { readonly size: number; readonly exception?: boolean }) {
  const side = `${size / 16}rem`
  return (
    <svg
      className={classes.way}
      style={{ width: side, height: side }}
      viewBox="0 0 18 18"
      data-exception={exception}
      aria-hidden="true"
    >
      <path d="M2 9H12" strokeDasharray={exception ? '3 2' : undefined} />
      <path d="M11 5.5L16.5 9L11 12.5Z" />
    </svg>
  )
}
