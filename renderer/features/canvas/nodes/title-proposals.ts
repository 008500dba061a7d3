import { nameKey } from '#shared/lib/name-key.ts'
import { list } from '#shared/lib/words.ts'
import type { Catalogue, CatalogueEntry } from '#shared/model/catalogue.ts'
import type { NodeKind } from '#shared/model/document.ts'
import { partAt } from '#shared/outline/parts/part-at.ts'
import type { PartAt } from '#shared/outline/parts/part-at.ts'
import { readParts } from '#shared/outline/parts/read-parts.ts'
import type { StepParts } from '#shared/outline/parts/read-parts.ts'
import { escapeText } from '#shared/outline/parts/text.ts'
import { readTitle } from '../../../state/map/actions/typed-title.ts'
import type { Accepted } from '../../../state/map/actions/typed-title.ts'
import { named, ranked } from '../../../ui/proposals/rank.ts'
import type { Proposal } from '../../../ui/proposals/use-proposals.ts'
import type { Typed } from './name-field.tsx'

/** What could be meant by what is typed, and what choosing it makes of the text. */
export interface TitleProposal extends Proposal {
  readonly from: number
  readonly to: number
  readonly insert: string
  /** A new department: the prefix that counts as one from then on. */
  readonly accepts?: string
}

export interface TitleContext {
  readonly kind: NodeKind
  readonly catalogue: Catalogue
  readonly accepted: Accepted
}

const MOST = 7

/** Departments at the beginning of a name, systems in its brackets; an unknown prefix as a new department. */
export function titleProposals({ text, caret }: Typed, context: TitleContext): TitleProposal[] {
  const { kind, catalogue, accepted } = context
  const parts = readTitle(text, kind, catalogue, accepted)
  const at = partAt(text, parts, caret)
  const systems = at?.part === 'system' && kind === 'step' ? systemsFor(at, parts, catalogue.systems) : []
  // At the end of a whole line Tab still makes the department that its beginning names.
  if (at === null || at.part === 'system')
    return systems.length > 0 ? systems : newDepartment(text, caret, parts)
  const begins = parts.department === null ? at.to === caret : true
  const departments = begins && at.typed !== '' ? departmentsFor(text, at, catalogue.departments) : []
  return [...newDepartment(text, caret, parts), ...departments]
}

function departmentsFor(text: string, at: PartAt, departments: readonly CatalogueEntry[]): TitleProposal[] {
  if (at.part === 'name' && text.slice(0, at.from).trim() !== '') return []
  // Behind a department that stands already its colon stays.
  const rest = at.part === 'department' ? '' : ': '
  return ranked(departments, (entry) => entry.name, at.typed)
    .filter((entry) => at.part === 'name' || nameKey(entry.name) !== nameKey(at.typed))
    .slice(0, MOST)
    .map(({ id, name }) => ({
      id,
      title: name,
      detail: 'Department',
      from: at.from,
      to: at.to,
      insert: `${asPrefix(name)}${rest}`,
    }))
}

/** `Legal:`, offered until it is taken, for `Legal: Check contract` may be meant as a name. */
function newDepartment(text: string, caret: number, parts: StepParts): TitleProposal[] {
  if (parts.department !== null) return []
  const open = readParts(text, { isDepartment: () => false, unknownPrefix: 'department' })
  const { department, name } = open
  if (department === null || department.text === '' || caret <= department.to) return []
  const place =
    name.text === ''
      ? { from: department.to, to: caret, insert: ': ' }
      : { from: caret, to: caret, insert: '' }
  return [{ id: 'new', title: `New department “${department.text}”`, ...place, accepts: department.text }]
}

function systemsFor(at: PartAt, { systems }: StepParts, known: readonly CatalogueEntry[]): TitleProposal[] {
  if (named(known, (entry) => entry.name, at.typed) !== undefined) return []
  const used = new Set(systems.filter((part) => part.from !== at.from).map((part) => nameKey(part.text)))
  return ranked(known, (entry) => entry.name, at.typed)
    .filter(({ name }) => !used.has(nameKey(name)))
    .slice(0, MOST)
    .map(({ id, name }) => ({
      id,
      title: name,
      detail: 'System',
      from: at.from,
      to: at.to,
      insert: escapeIn(
        name,
        `[${name}]`,
        (read) => read.systems[0]?.text === name && read.systems.length === 1,
      ),
    }))
}

function asPrefix(name: string): string {
  return escapeIn(name, `${name}: x`, (read) => read.department?.text === name, name)
}

/** The name as it is where it reads back so, else with backslashes. */
function escapeIn(name: string, line: string, reads: (parts: StepParts) => boolean, known = ''): string {
  const parts = readParts(line, { isDepartment: (other) => other === known, unknownPrefix: 'name' })
  return reads(parts) ? name : escapeText(name)
}

/** What the line says besides the name, for under the field: `Sales, uses CRM and Mail (new)`; or what is wrong. */
export function titleWords(typed: Typed, context: TitleContext): string {
  const { kind, catalogue, accepted } = context
  const problem = titleProblem(typed.text, context)
  if (problem !== null) return problem
  const { department, systems } = readTitle(typed.text, kind, catalogue, accepted)
  const uses = list(systems.map((part) => newOr(part.text, catalogue.systems)))
  const unknown = unknownDepartment(typed, context)
  // What is no department yet leaves the line without one: only its systems are said beside that.
  if (unknown !== undefined)
    return [noDepartmentYet(unknown), ...(uses === '' ? [] : [`Uses ${uses}.`])].join(' ')
  return [
    ...(department === null ? [] : [departmentWords(department.text, catalogue.departments)]),
    ...(uses === '' ? [] : [`uses ${uses}`]),
  ].join(', ')
}

export function noDepartmentYet(name: string): string {
  return `${name} is no department yet: Tab makes it one.`
}

export function keptWithName(name: string): string {
  return `${name} is no department yet, so it was kept as part of the name.`
}

/** Why the line cannot be kept as it is. A bracket that is still open is nothing to complain about. */
export function titleProblem(text: string, { kind, catalogue, accepted }: TitleContext): string | null {
  const { problems } = readTitle(text, kind, catalogue, accepted)
  return problems.find((problem) => text.charAt(problem.from) !== '[')?.message ?? null
}

/** What stands before the colon where it could be a department and is none; Tab would make it one. */
export function unknownDepartment(typed: Typed, context: TitleContext): string | undefined {
  return titleProposals(typed, context).find((row) => row.accepts !== undefined)?.accepts
}

function departmentWords(name: string, departments: readonly CatalogueEntry[]): string {
  return name === '' ? 'no department' : newOr(name, departments)
}

function newOr(name: string, entries: readonly CatalogueEntry[]): string {
  const known = entries.find((entry) => nameKey(entry.name) === nameKey(name))
  return known?.name ?? `${name} (new)`
}
