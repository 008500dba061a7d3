import type { FlowNode } from './document.ts'

/** Whether a machine does every step that is drawn: then nothing is left to automate, in the words and in the plan. */
export function doneByMachines(nodes: readonly FlowNode[]): boolean {
  const steps = nodes.filter((node) => node.kind === 'step')
  return steps.length > 0 && steps.every(({ characteristics }) => characteristics.automated === true)
}
