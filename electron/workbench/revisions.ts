import type { Workbench } from '#shared/contract/methods.ts'
import { bringBack } from './bring-back.ts'
import type { Context } from './context.ts'
import { listHistory, nameMoment, viewMoment } from './moments.ts'

type RevisionMethods = Pick<
  Workbench,
  'workflow.history' | 'workflow.moment' | 'workflow.nameMoment' | 'workflow.bringBack'
>

export function revisionMethods(context: Context): RevisionMethods {
  return {
    'workflow.history': async (input) => listHistory(context, input),
    'workflow.moment': async (input) => viewMoment(context, input),
    'workflow.nameMoment': async (input) => nameMoment(context, input),
    'workflow.bringBack': async (input) => bringBack(context, input),
  }
}
