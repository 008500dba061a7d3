import { list } from '#shared/lib/words.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'

interface Owner {
  /** The collaboration, or the process outside any. */
  readonly owner: BpmnElement
  readonly processes: readonly BpmnElement[]
}

const longest = 200
const participantsNamed = 3

/**
 * Its own name; else that of its only named process; else those of its participants, first of the ones it
 * shows inside; else the file's, with the process told apart where there are several workflows. A name
 * that a tool gives by itself is none.
 */
export function workflowName(file: BpmnFile, { owner, processes }: Owner, only: boolean): string {
  const own = telling(owner)
  if (own !== '') return own
  const [named, another] = processes.map(telling).filter(Boolean)
  if (named !== undefined && another === undefined) return named
  const participants = participantNames(owner)
  if (participants !== '') return participants
  const fileName = cleanName(
    file.fileName.replace(/^.*[\\/]/, '').replace(/(\.bpmn\d*)?(\.xml)?$/i, ''),
    longest,
  )
  const fallback = fileName === '' ? 'Imported workflow' : fileName
  const id = cleanName(processes[0]?.id, 80)
  return only || id === '' ? fallback : cleanName(`${fallback} – ${id}`, longest)
}

function participantNames(owner: BpmnElement): string {
  const named = owner.children.filter((child) => child.name === 'participant' && telling(child) !== '')
  const open = named.filter(({ attributes }) => attributes['processRef'] !== undefined)
  const names = [...new Set((open.length > 0 ? open : named).map(telling))]
  const rest = names.length - participantsNamed
  const shown = rest > 0 ? [...names.slice(0, participantsNamed), `${rest} more`] : names
  return cleanName(list(shown), longest)
}

const kinds = 'collaboration|process|diagram|model|pool|participant|page|root|root element|bpmn'
const placeholder = new RegExp(`^((default|new|unnamed|untitled)[\\s_-]*)?(${kinds})$`, 'i')
const uuid = /^[\W_]?(\w{1,20}[-_])?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const generatedId = new RegExp(`^_?(${kinds}|definitions|sid|id)?[_-][\\w.-]*\\d[\\w.-]*$`, 'i')

/** The element's name, or nothing where it says no more than the element's kind or id. */
function telling({ id, attributes }: BpmnElement): string {
  const name = cleanName(attributes['name'], longest)
  const idle = /^(default|unnamed|untitled)$/i.test(name) || placeholder.test(name)
  return idle || (name === id && /[\d_]/.test(id)) || uuid.test(name) || generatedId.test(name) ? '' : name
}
