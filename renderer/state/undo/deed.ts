import { z } from 'zod'
import { readinessKeys, scoreSchema } from '#shared/model/answers.ts'
import { catalogueKinds } from '#shared/model/catalogue.ts'

const id = z.string()
const renamed = { before: z.string(), now: z.string() }

/** Something that was done to the engagement, as data: it can be taken back by a window that was started since. */
export const deedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename-workflow'), workflowId: id, ...renamed }),
  /** Empty, from a template, as a copy or a scenario, or imported. */
  z.object({ kind: z.literal('add-workflows'), workflowIds: z.array(id) }),
  z.object({ kind: z.literal('delete-workflow'), workflowId: id }),
  z.object({ kind: z.literal('rename-entry'), entry: z.enum(catalogueKinds), id, ...renamed }),
  z.object({ kind: z.literal('remove-entry'), entry: z.enum(catalogueKinds), id, name: z.string() }),
  z.object({
    kind: z.literal('answer-readiness'),
    workflowId: id,
    key: z.enum(readinessKeys),
    before: scoreSchema.optional(),
    now: scoreSchema.optional(),
  }),
])
export type Deed = z.infer<typeof deedSchema>
