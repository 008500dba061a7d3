import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Outline } from '#shared/outline/outline-state.ts'

/** What is wrong in the text, and which names are new, each at its place. */
export function diagnosticsOf(outline: Outline, text: Text): Diagnostic[] {
  const wrong = [...outline.problems].flatMap(([line, problems]) =>
    problems.map((problem) => at(text, line, problem, 'error' as const, problem.message)),
  )
  const names = outline.missing.map(({ kind, name, line }) => {
    const from = outline.lines[line]?.raw.indexOf(name) ?? 0
    const advice = kind === 'department' ? ` If it is part of the name, write ${name}\\:` : ''
    return at(
      text,
      line,
      { from, to: from + name.length },
      'info' as const,
      `“${name}” becomes a new ${kind} when you leave the line.${advice}`,
    )
  })
  return [...wrong, ...names]
    .flatMap((diagnostic) => diagnostic ?? [])
    .toSorted((one, other) => one.from - other.from)
}

function at(
  text: Text,
  index: number,
  { from, to }: { readonly from: number; readonly to: number },
  severity: Diagnostic['severity'],
  message: string,
): Diagnostic | null {
  if (index >= text.lines) return null
  const line = text.line(index + 1)
  const start = line.from + Math.min(Math.max(0, from), line.length)
  return { from: start, to: Math.max(start, line.from + Math.min(to, line.length)), severity, message }
}
