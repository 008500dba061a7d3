import type { NodeKind } from '#shared/model/document.ts'
import type { NodeTitle } from '#shared/model/edits/name-node.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { readParts } from '#shared/outline/parts/read-parts.ts'
import type { StepParts } from '#shared/outline/parts/read-parts.ts'
import { readPrefix } from '#shared/outline/parts/read-prefix.ts'
import { mask, partOf } from '#shared/outline/parts/text.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { entryNow } from '../../catalogue-now.ts'

/** Prefixes that were said to be new departments, by their key. */
export type Accepted = ReadonlySet<string>

/**
 * `Sales: Check credit [CRM, SAP]` in its parts. An unknown prefix is part of the name (`Step 2: check`) unless
 * it was accepted as a department; only a step has systems, in other names brackets are just brackets.
 */
export function readTitle(text: string, kind: NodeKind, catalogue: Catalogue, accepted: Accepted): StepParts {
  const known = new Set(catalogue.departments.map((entry) => nameKey(entry.name)))
  const isDepartment = (name: string) => known.has(nameKey(name)) || accepted.has(nameKey(name))
  const options = { isDepartment, unknownPrefix: 'name' } as const
  if (kind === 'step') return readParts(text, options)
  const masked = mask(text)
  const { department, after } = readPrefix(text, masked, { from: 0, to: text.length }, options)
  const name = partOf(text, masked, { from: after, to: text.length })
  return { department, name, systems: [], problems: [] }
}

/** The parts by the ids of the catalogue; what it does not hold yet is put into it. */
export function titleFrom({ department, name, systems }: StepParts): NodeTitle {
  const systemIds = systems.flatMap(({ text }) => entryNow('system', text)?.id ?? [])
  if (department === null) return { name: name.text, systemIds }
  const departmentId = department.text === '' ? null : entryNow('department', department.text)?.id
  return { name: name.text, departmentId, systemIds }
}
