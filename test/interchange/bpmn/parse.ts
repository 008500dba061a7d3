import { expect } from 'vitest'
import type { FlowNode, NodeKind } from '#shared/model/document.ts'
import { parseBpmn } from '../../../electron/interchange/bpmn/parse-bpmn.ts'
import type { ParsedWorkflow } from '../../../electron/interchange/parsed-workflow.ts'
import { countStructure } from '../../../electron/scoring/count-structure.ts'

/** Elements put into an otherwise empty BPMN file. */
export function definitions(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  targetNamespace="urn:baton:test">${content}</definitions>`
}

export function process(content: string, id = 'Process_1'): string {
  return `<process id="${id}" name="Handle order">${content}</process>`
}

/** `flow('A', 'B')` is a sequence flow `A_B`. */
export function flow(source: string, target: string, inner = ''): string {
  return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${inner}</sequenceFlow>`
}

export const condition = '<conditionExpression>amount &gt; 10</conditionExpression>'

export async function parseAll(xml: string, fileName = 'order.bpmn'): Promise<readonly ParsedWorkflow[]> {
  const result = await parseBpmn(xml, fileName)
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
  for (const { report } of result.value) expect(report.elements).toBe(report.mapped + report.reported.length)
  return result.value
}

/** The only workflow of a file with this content. */
export async function parseOne(content: string): Promise<ParsedWorkflow> {
  const [workflow, ...others] = await parseAll(definitions(content))
  if (workflow === undefined || others.length > 0)
    throw new Error(`Expected 1 workflow, got ${others.length + 1}`)
  return workflow
}

export async function countsOf(content: string) {
  return countStructure((await parseOne(content)).document)
}

export function nodeOf(workflow: ParsedWorkflow, id: string): FlowNode | undefined {
  return workflow.document.nodes.find((node) => node.id === id)
}

export function kindsOf(workflow: ParsedWorkflow): Readonly<Record<string, NodeKind>> {
  return Object.fromEntries(workflow.document.nodes.map(({ id, kind }) => [id, kind]))
}

export function reportedIds(workflow: ParsedWorkflow): readonly string[] {
  return workflow.report.reported.map(({ id }) => id)
}
