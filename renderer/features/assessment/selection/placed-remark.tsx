import type { FlowNode } from '#shared/model/document.ts'
import { tidyNodes } from '../../../state/map/actions/tidy.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import classes from './placed-remark.module.css'

/** Says quietly that tidying leaves a node where it is, and takes that back. */
export function PlacedRemark({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  if (node.placed !== true) return null
  const letGo = async () => {
    const result = await tidyNodes(map, [node.id], 'Let Baton place it')
    if (!result.ok) notifyFailure(result)
  }
  return (
    <p className={classes.remark}>
      Placed by hand.{' '}
      <button type="button" onClick={() => void letGo()}>
        Let Baton place it
      </button>
    </p>
  )
}
