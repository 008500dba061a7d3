/** One element of the BPMN namespace, as read: names without prefix, references not yet resolved. */
export interface BpmnElement {
  /** Local name, e.g. `sequenceFlow`. */
  readonly name: string
  /** Empty where the file gives none. */
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: BpmnElement | null
  readonly children: BpmnElement[]
  text: string
}

/** A shape of the file's diagram: where an element is drawn. */
export interface DiagramShape {
  readonly element: string
  /** Number of the plane it lies on; shapes of one plane share their coordinates. */
  readonly plane: number
  readonly vertical: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A file as read: every element that counts, in the order of the file, and the diagram. */
export interface BpmnFile {
  readonly fileName: string
  readonly root: BpmnElement
  readonly countable: readonly BpmnElement[]
  readonly byId: ReadonlyMap<string, BpmnElement>
  readonly shapes: ReadonlyMap<string, DiagramShape>
}

export function childrenNamed(element: BpmnElement, name: string): readonly BpmnElement[] {
  return element.children.filter((child) => child.name === name)
}

/**
 * The element a reference names. References are qualified names, and some tools do write the prefix of
 * the target namespace (`tns:Task_1`): it is dropped where the whole is no id.
 */
export function resolve(file: BpmnFile, reference: string | undefined): BpmnElement | undefined {
  const text = reference?.trim()
  if (text === undefined || text === '') return undefined
  return file.byId.get(text) ?? file.byId.get(text.slice(text.indexOf(':') + 1))
}
