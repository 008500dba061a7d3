import { answersSchema, noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import { createImporter } from '../../interchange/importer.ts'
import { scoreFile } from '../../workbench/score-file.ts'
import type { ScoreLine, ScoreOptions } from '../../workbench/score-file.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFileFailure } from '../command.ts'
import { filePath, givenFiles, parseOptions, wholeNumber } from '../parse.ts'
import { scoreOptions } from '../score-options.ts'
import { scoreTable } from '../score-table.ts'

export async function runScore(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(
    args,
    {
      json: { type: 'boolean', default: false },
      strategic: { type: 'string' },
      'changes-per-year': { type: 'string' },
      regulated: { type: 'boolean' },
      lambda: { type: 'string' },
      simulate: { type: 'string' },
    },
    true,
  )
  const files = givenFiles(positionals)
  const answers = answersFrom(values.strategic, values['changes-per-year'], values.regulated)
  const options = scoreOptions(values)
  return values.json
    ? scoreAsJson(scoreAll(files, answers, options, terminal), terminal)
    : scoreAsTable(scoreAll(files, answers, options, terminal), terminal)
}

function answersFrom(strategic?: string, changes?: string, regulated?: boolean): Answers {
  // One figure answers the whole dimension: the higher of two equal answers is that figure.
  const importance = strategic === undefined ? undefined : wholeNumber(strategic, 'strategic', 1, 5)
  return answersSchema.parse({
    ...noAnswers,
    ...(importance !== undefined && { customerExperience: importance, competitiveAdvantage: importance }),
    ...(changes !== undefined && { changesPerYear: wholeNumber(changes, 'changes-per-year', 0, 100_000) }),
    ...(regulated !== undefined && { regulated }),
  })
}

async function scoreAsJson(scored: AsyncIterable<ScoreLine>, terminal: Terminal): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0
  for await (const line of scored) {
    terminal.result(JSON.stringify(line))
    if (!line.ok) exitCode = 1
  }
  return exitCode
}

async function scoreAsTable(scored: AsyncIterable<ScoreLine>, terminal: Terminal): Promise<0 | 1> {
  const lines: ScoreLine[] = []
  for await (const line of scored) lines.push(line)
  for (const line of scoreTable(lines.filter((one) => one.ok))) terminal.result(line)
  const failures = lines.filter((one) => !one.ok)
  for (const line of failures) reportFileFailure(terminal, line.file, line)
  return failures.length === 0 ? 0 : 1
}

/** Files one after another, so that the memory one may take is the most that is taken. */
async function* scoreAll(
  files: readonly string[],
  answers: Answers,
  options: ScoreOptions,
  terminal: Terminal,
): AsyncGenerator<ScoreLine> {
  const importer = createImporter()
  try {
    for (const file of files) {
      yield* await scoreFile(filePath(terminal, file), answers, importer, file, options)
    }
  } finally {
    await importer.close()
  }
}
