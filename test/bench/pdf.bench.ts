import { buildReport } from '../../electron/report/build-report.ts'
import { printWithBrowser } from '../../electron/report/print/print-with-browser.ts'
import { reportHtml } from '../../electron/report/report-html.ts'
import { sampleReportInput } from '../report/sample-report.ts'
import type { Measure } from './measure.ts'

const rounds = 5
const limit = 1.5

/**
 * The whole report of the sample engagement, from the gathered input to a checked PDF, against printing
 * the same HTML with nothing else; taken in turns, so that both meet the same machine.
 */
export async function measure(): Promise<Measure[]> {
  const input = await sampleReportInput()
  const html = reportHtml(buildReport(input), 'A4')
  await print(html)
  const whole: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timed(() => print(html)))
    whole.push(await timed(() => print(reportHtml(buildReport(input), 'A4'))))
  }
  const [median, against] = [middle(whole), middle(bare)]
  const ratio = median / against
  return [{ name: 'pdf', median, unit: 'ms', against, ratio, limit, ok: ratio <= limit }]
}

async function print(html: string): Promise<void> {
  const printed = await printWithBrowser(html, 'A4')
  if (!printed.ok) throw new Error(printed.message)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
