import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'

/** Ids for a document: the file's own where there is one that fits, else new ones that nothing else has. */
export interface Ids {
  of(element: BpmnElement): string
  /** An id for something the file has no element for. */
  fresh(base: string): string
}

const longest = 200

export function createIds(file: BpmnFile): Ids {
  const given = new Map<BpmnElement, string>()
  const taken = new Set<string>()

  const fresh = (base: string): string => {
    const stem = base.slice(0, longest - 10)
    let id = stem
    for (let n = 2; taken.has(id) || file.byId.has(id); n++) id = `${stem}-${n}`
    taken.add(id)
    return id
  }

  return {
    fresh,
    of(element) {
      const known = given.get(element)
      if (known !== undefined) return known
      const usable = element.id !== '' && element.id.length <= longest
      const id = usable ? element.id : fresh(`${element.name}-${given.size + 1}`)
      given.set(element, id)
      return id
    },
  }
}
