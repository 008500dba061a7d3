import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { EngagementDetails } from '#shared/model/engagement.ts'
import type { SampleWorkflow } from './draw.ts'
import { appointmentScheduling } from './workflows/appointment-scheduling.ts'
import { claimsIntake } from './workflows/claims-intake.ts'
import { eCommerceReturns } from './workflows/e-commerce-returns.ts'
import { inventoryUpdates } from './workflows/inventory-updates.ts'
import { loanApproval } from './workflows/loan-approval.ts'
import { managementReporting } from './workflows/management-reporting.ts'
import { mortgageApproval } from './workflows/mortgage-approval.ts'
import { orderToFulfilment } from './workflows/order-to-fulfilment.ts'
import { patientDischarge } from './workflows/patient-discharge.ts'
import { serviceActivation } from './workflows/service-activation.ts'

export interface SampleEngagement {
  readonly details: EngagementDetails
  /** Everything the workflows name, once each. */
  readonly departments: readonly CatalogueEntry[]
  readonly systems: readonly CatalogueEntry[]
  readonly workflows: readonly SampleWorkflow[]
}

const details: EngagementDetails = {
  client: 'Larkmoor Group',
  title: 'Workflow review',
  consultants: ['Ines Keller', 'Tom Abara'],
  startsOn: null,
  endsOn: null,
  notes:
    'A sample to look around in. Larkmoor Group and its people are invented: a group of shops, a factory, a bank, an insurer, a telephone company and a hospital, so that ten well-known cases fit under one roof. Change or delete whatever you like.',
}

/**
 * The engagement every new user sees first (method §12): ten workflows that share departments and systems. The returns
 * come first, because they show the most.
 */
export function sampleEngagement(): SampleEngagement {
  const workflows = [
    eCommerceReturns(),
    inventoryUpdates(),
    orderToFulfilment(),
    loanApproval(),
    mortgageApproval(),
    claimsIntake(),
    managementReporting(),
    serviceActivation(),
    appointmentScheduling(),
    patientDischarge(),
  ]
  return {
    details,
    departments: once(workflows.flatMap((workflow) => workflow.departments)),
    systems: once(workflows.flatMap((workflow) => workflow.systems)),
    workflows,
  }
}

function once(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
