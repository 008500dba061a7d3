import { approvalWithEscalation } from './approval-with-escalation.ts'
import { claimsHandling } from './claims-handling.ts'
import { complaintHandling } from './complaint-handling.ts'
import { customerOnboarding } from './customer-onboarding.ts'
import { employeeOnboarding } from './employee-onboarding.ts'
import { incidentManagement } from './incident-management.ts'
import { maintenanceRequest } from './maintenance-request.ts'
import { monthEndClose } from './month-end-close.ts'
import { orderToCash } from './order-to-cash.ts'
import { procureToPay } from './procure-to-pay.ts'
import { returns } from './returns.ts'
import type { TemplateMap } from './template-map.ts'

/** The templates that come with Baton, the most widely met first. */
export const allTemplateMaps: readonly TemplateMap[] = [
  orderToCash,
  procureToPay,
  approvalWithEscalation,
  customerOnboarding,
  employeeOnboarding,
  complaintHandling,
  returns,
  claimsHandling,
  incidentManagement,
  maintenanceRequest,
  monthEndClose,
]
