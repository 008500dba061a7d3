import { failure } from '#shared/lib/result.ts'
import type { Failure } from '#shared/lib/result.ts'
import { figure } from '#shared/lib/words.ts'
import type { BpmnElement } from './bpmn-element.ts'
import { limits } from '../../limits.ts'

type Context = () => { readonly line: number; readonly column: number }

const exportAgain = 'export it again from the tool it was drawn in'

/** The text is no XML at all. */
export function notXml(text: string, fileName: string): Failure {
  const where = { file: fileName, line: 1 }
  return text.trim() === ''
    ? failure('empty', `${fileName} is empty; choose a BPMN 2.0 file with a process in it.`, where)
    : failure(
        'not-xml',
        `${fileName} is not XML, so it cannot be a BPMN 2.0 file; export it again as BPMN 2.0 XML from the tool it was drawn in.`,
        where,
      )
}

/** Why reading stopped, in one sentence with its line and what to do about it. */
export function readingFailures(fileName: string, xml: string) {
  const at = (context: Context) => {
    const { line, column } = context()
    return { file: fileName, line: line + 1, column: Math.max(0, column) + 1 }
  }

  return {
    notBpmn(root: string, context: Context): Failure {
      return failure('wrong-namespace', `${fileName} ${otherFormat(root)}`, at(context))
    },
    secondRoot(context: Context): Failure {
      const where = at(context)
      const message = `${fileName} holds a second document from line ${where.line} on; split it into two files.`
      return failure('malformed', message, where)
    },
    tooMany(context: Context): Failure {
      const bound = figure(limits.elements)
      return failure(
        'too-many',
        `${fileName} has more than ${bound} XML elements, which is more than Baton reads; split the model into several files.`,
        at(context),
      )
    },
    tooManyAttributes(start: number): Failure {
      const line = lineCount(xml.slice(0, start))
      const bound = figure(limits.attributes)
      return failure(
        'too-many',
        `${fileName} has an element with more than ${bound} attributes in line ${line}, which no BPMN tool writes; ${exportAgain}.`,
        { file: fileName, line },
      )
    },
    tooDeep(context: Context): Failure {
      const where = at(context)
      return failure(
        'too-deep',
        `${fileName} nests elements more than ${limits.depth} deep at line ${where.line}; flatten the sub-processes there, or ${exportAgain}.`,
        where,
      )
    },
    controlCharacter(start: number): Failure {
      const line = lineCount(xml.slice(0, start))
      return failure(
        'malformed',
        `${fileName} holds a control character in line ${line}, which XML does not allow; delete it, or ${exportAgain}.`,
        { file: fileName, line },
      )
    },
    duplicateId(element: BpmnElement, context: Context): Failure {
      const where = { ...at(context), element: element.id }
      return failure(
        'duplicate-id',
        `${fileName} uses the id “${shorten(element.id)}” twice, the second time in line ${where.line}; give each element its own id, or ${exportAgain}.`,
        where,
      )
    },
    declaration(text: string, context: Context): Failure {
      const where = at(context)
      if (/^<!doctype/i.test(text)) return doctype(fileName, where)
      const message = `${fileName} is broken in line ${where.line} (a declaration that XML files of this kind do not have); ${exportAgain}.`
      return failure('malformed', message, where)
    },
    warning(error: Error, context: Context): Failure | undefined {
      if (isHarmless(error.message)) return undefined
      if (!error.message.startsWith('non-whitespace outside'))
        return malformed(fileName, error.message, at(context))
      // At the end of the file the parser no longer knows where it is.
      const rest = xml.slice(xml.lastIndexOf('>') + 1).trimStart()
      const line = rest === '' ? at(context).line : lineCount(xml.slice(0, xml.length - rest.length))
      return failure(
        'malformed',
        `${fileName} holds text outside its outermost element in line ${line}; delete it, or ${exportAgain}.`,
        { file: fileName, line },
      )
    },
    broken(error: Error, context: Context): Failure {
      if (/^\s*(<\?[^]{0,5000}?\?>\s*)?<!doctype/i.test(xml.slice(0, 6000)))
        return doctype(fileName, at(context))
      if (!cutOff.has(error.message)) return malformed(fileName, error.message, at(context))
      const line = lineCount(xml)
      const message = `${fileName} ends in the middle of an element in line ${line}: it is cut off; copy or ${exportAgain}.`
      return failure('malformed', message, { file: fileName, line })
    },
  }
}

const cutOff = new Set([
  'unexpected end of file',
  'unclosed tag',
  'unclosed comment',
  'unclosed cdata',
  'unclosed question',
])

/** What the parser warns of and XML allows, or what changes nothing that is read. */
function isHarmless(warning: string): boolean {
  return (
    warning.startsWith('illegal first char') ||
    warning.startsWith('illegal attribute name') ||
    warning.startsWith('missing namespace for prefix')
  )
}

function malformed(fileName: string, problem: string, where: { file: string; line: number }): Failure {
  const reason = shorten(problem.replaceAll(/[<>]/g, '"'))
  return failure(
    'malformed',
    `${fileName} is not well-formed XML in line ${where.line} (${reason}); ${exportAgain}.`,
    where,
  )
}

function doctype(fileName: string, where: { file: string; line: number }): Failure {
  return failure(
    'doctype',
    `${fileName} declares a DOCTYPE in line ${where.line}, which Baton refuses because it can pull in other files; delete the declaration, or ${exportAgain}.`,
    where,
  )
}

function otherFormat(root: string): string {
  const local = root.slice(root.indexOf(':') + 1)
  if (local === 'mxfile' || local === 'mxGraphModel')
    return 'is a draw.io drawing, not BPMN 2.0; draw it anew in Baton, or export it as BPMN 2.0.'
  if (local === 'definitions')
    return 'is not in the namespace of BPMN 2.0 (http://www.omg.org/spec/BPMN/20100524/MODEL); export it as BPMN 2.0 XML.'
  return `is XML of another kind (its outermost element is “${shorten(local)}”), not BPMN 2.0; export it as BPMN 2.0 XML.`
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

function lineCount(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
