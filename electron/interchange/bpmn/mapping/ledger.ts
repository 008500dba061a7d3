import type { ReportedElement } from '#shared/model/engagement.ts'
import type { BpmnElement } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'

/**
 * Keeps account of every element of a workflow: mapped, or reported with the reason. What nobody spoke
 * for is reported too, so that elements = mapped + reported holds whatever the mapping forgets.
 */
export interface Ledger {
  map(element: BpmnElement): void
  /** The first reason stands; a mapped element stays mapped. */
  report(element: BpmnElement, reason: string): void
  account(): { elements: number; mapped: number; reported: ReportedElement[] }
}

export function createLedger(elements: readonly BpmnElement[]): Ledger {
  const mapped = new Set<BpmnElement>()
  const reasons = new Map<BpmnElement, string>()
  return {
    map: (element) => void mapped.add(element),
    report(element, reason) {
      if (!reasons.has(element)) reasons.set(element, reason)
    },
    account() {
      const reported = elements
        .filter((element) => !mapped.has(element))
        .map((element) => ({
          element: element.name,
          id: cleanName(element.id, 200),
          reason: reasons.get(element) ?? 'Baton has no place for it here.',
        }))
      return { elements: elements.length, mapped: elements.length - reported.length, reported }
    },
  }
}
