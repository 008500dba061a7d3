import type { Lane, WorkflowDocument } from '../model/document.ts'
import { addLane } from '../model/edits/add-lane.ts'

/** Adds the lanes the document lacks, each below the one it stood below before where that is there, else at the foot. */
export function addMissingLanes(document: WorkflowDocument, lanes: readonly Lane[]): WorkflowDocument {
  return lanes.reduce((current, lane, index) => {
    const above = lanes[index - 1]?.departmentId
    const at = current.lanes.findIndex(({ departmentId }) => departmentId === above) + 1
    const { departmentId, height } = lane
    return addLane(current, { departmentId, height, ...(at === 0 ? {} : { at }) })
  }, document)
}
