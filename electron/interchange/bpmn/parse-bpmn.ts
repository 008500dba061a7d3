import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { ParsedWorkflow } from '../parsed-workflow.ts'
import { mapWorkflow } from './mapping/map-workflow.ts'
import { scopesOf } from './mapping/scopes.ts'
import type { BpmnFile } from './reading/bpmn-element.ts'
import { choreographyNodes } from './reading/element-kinds.ts'
import { readBpmn } from './reading/read-bpmn.ts'

/**
 * The workflows of a BPMN 2.0 file: one per collaboration, one per process outside any. Each report
 * accounts for every element, `elements = mapped + reported`, and over the file no element is missing.
 * Fails (as data) with what is wrong, in which line, and what to do; see `reading-failures.ts`.
 */
export function parseBpmn(xml: string, fileName: string): Promise<Result<ParsedWorkflow[]>> {
  return Promise.resolve(parse(xml, fileName))
}

function parse(xml: string, fileName: string): Result<ParsedWorkflow[]> {
  const read = readBpmn(xml, fileName)
  if (!read.ok) return read
  const scopes = scopesOf(read.value)
  if (scopes.length === 0) return nothingToDraw(read.value)
  return success(scopes.map((scope) => mapWorkflow(read.value, scope)))
}

function nothingToDraw(file: BpmnFile): Result<never> {
  const where = { file: file.fileName }
  return file.countable.some(({ name }) => choreographyNodes.has(name))
    ? failure(
        'unsupported',
        `${file.fileName} holds only choreographies, which Baton does not draw; export the process or collaboration behind them.`,
        where,
      )
    : failure(
        'empty',
        `${file.fileName} has no process with a step, event or gateway in it; draw one there, or choose another file.`,
        where,
      )
}
