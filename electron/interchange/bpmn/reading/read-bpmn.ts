// oxlint-disable-next-line typescript/triple-slash-reference -- the tests compile without the folder's own .d.ts
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'
import { success } from '#shared/lib/result.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { BpmnFile } from './bpmn-element.ts'
import { createElementReader } from './element-reader.ts'
import { findOversizedTag } from './oversized-tag.ts'
import { notXml, readingFailures } from './reading-failures.ts'
import { createShapeReader } from './shape-reader.ts'
import { limits } from '../../limits.ts'

/**
 * Prefixes the parser puts in place of the file's own. They begin with a character that no file can
 * type, so that a prefix the file never declared is an error and not taken for one of these.
 */
const namespaces = {
  'http://www.omg.org/spec/BPMN/20100524/MODEL': '@bpmn',
  'http://www.omg.org/spec/BPMN/20100524/DI': '@bpmndi',
  'http://www.omg.org/spec/DD/20100524/DC': '@dc',
}
const bpmn = '@bpmn:'
const diagramNames = new Set(['@bpmndi:BPMNDiagram', '@bpmndi:BPMNPlane', '@bpmndi:BPMNShape', '@dc:Bounds'])

/** What no XML file may hold as it is (XML 1.0, 2.2). */
// oxlint-disable-next-line no-control-regex -- to find them is the purpose
const controlCharacters = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/

/** Content of no concern: of vendors, of the diagram's lines and labels. */
function isSkipped(name: string): boolean {
  return name.startsWith(bpmn) ? name === `${bpmn}extensionElements` : !diagramNames.has(name)
}

/**
 * Reads the XML of a BPMN 2.0 file in one pass without recursion, refusing what exceeds the limits on
 * the way, so that no input costs more than its own length.
 */
export function readBpmn(xml: string, fileName: string): Result<BpmnFile> {
  if (!/^[\s\uFEFF]*</.test(xml.slice(0, 10_000))) return notXml(xml, fileName)
  const failures = readingFailures(fileName, xml)
  const oversized = findOversizedTag(xml)
  if (oversized !== undefined) return failures.tooManyAttributes(oversized)
  const control = xml.search(controlCharacters)
  if (control !== -1) return failures.controlCharacter(control)
  const elements = createElementReader()
  const shapes = createShapeReader()
  const parser = new Parser().ns(namespaces)
  let failed: Failure | undefined
  let count = 0
  let depth = 0
  let skippedFrom = Number.POSITIVE_INFINITY

  const stop = (failure: Failure) => {
    failed ??= failure
    parser.stop()
  }

  parser.on('openTag', (name, attributes, _decode, _selfClosing, context) => {
    if (failed !== undefined) return
    if (count === 0 && name !== `${bpmn}definitions`) return stop(failures.notBpmn(name, context))
    if (depth === 0 && count > 0) return stop(failures.secondRoot(context))
    if (++count > limits.elements) return stop(failures.tooMany(context))
    if (++depth > limits.depth) return stop(failures.tooDeep(context))
    if (depth > skippedFrom) return
    if (isSkipped(name)) {
      skippedFrom = depth
      return
    }
    if (!name.startsWith(bpmn)) return shapes.open(name, attributes())
    const duplicate = elements.open(name.slice(bpmn.length), attributes)
    if (duplicate !== undefined) stop(failures.duplicateId(duplicate, context))
  })

  parser.on('closeTag', (name) => {
    if (depth === skippedFrom) skippedFrom = Number.POSITIVE_INFINITY
    else if (depth < skippedFrom && name.startsWith(bpmn)) elements.close()
    depth--
  })
  parser.on('text', (text) => depth < skippedFrom && elements.text(text, true))
  parser.on('cdata', (text) => depth < skippedFrom && elements.text(text, false))
  parser.on('attention', (text, _decode, context) => stop(failures.declaration(text, context)))
  parser.on('warn', (error, context) => {
    const failure = failures.warning(error, context)
    if (failure !== undefined) stop(failure)
  })
  parser.on('error', (error, context) => stop(failures.broken(error, context)))

  parser.parse(xml)
  if (failed !== undefined) return failed
  return success({ fileName, ...elements.finish(), shapes: shapes.finish() })
}
