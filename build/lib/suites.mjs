import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { output } from './paths.mjs'
import { tool } from './tool.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome */

const reports = join(output, 'test')

/** What `npm test` runs, in order: what fails fastest first. Each resolves to an Outcome. */
export const suites = [
  ...['shared', 'electron', 'renderer', 'test'].map((folder) => ({
    name: `types of ${folder}/`,
    run: () => check('typescript', 'tsc', ['-p', folder]),
  })),
  { name: 'lint', run: () => check('oxlint', 'oxlint', ['--type-aware']) },
  { name: 'format', run: () => check('oxfmt', 'oxfmt', ['--check']) },
  { name: 'unused code', run: () => check('knip', 'knip', []) },
  { name: 'bundles', run: buildAll },
  { name: 'architecture, unit and integration', run: unitTests },
  { name: 'end to end in a browser', run: browserTests },
]

/** A tool that says yes or no counts as one test. */
async function check(packageName, binary, args) {
  const { code, output: text } = await tool(packageName, binary, args)
  return code === 0 ? outcome(1, 0, 0, '') : outcome(0, 1, 0, text)
}

async function buildAll() {
  try {
    await bundle('renderer', 'main', 'workers', 'preload')
    return outcome(1, 0, 0, '')
  } catch (error) {
    return outcome(0, 1, 0, error.message)
  }
}

async function unitTests() {
  const file = reportFile('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await tool('vitest', 'vitest', ['run', ...reporters], { show: true })
  const report = readReport(file)
  if (report === null) return outcome(0, 1, 0, 'vitest wrote no report.')
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  return judged(code, numPassedTests, numFailedTests, numPendingTests + numTodoTests)
}

async function browserTests() {
  const file = reportFile('playwright.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const args = ['test', '--reporter=list,json']
  const { code } = await tool('@playwright/test', 'playwright', args, { show: true, env })
  const report = readReport(file)
  if (report === null) return outcome(0, 1, 0, 'Playwright wrote no report.')
  const { expected, unexpected, flaky, skipped } = report.stats
  const suite = judged(code, expected + flaky, unexpected, skipped)
  return flaky === 0 ? suite : { ...suite, output: `${flaky} passed on the second try only. ${suite.output}` }
}

/** A suite that ran nothing, or ended badly without saying which test did, has failed. */
function judged(code, passed, failed, skipped) {
  if (failed === 0 && code !== 0) return outcome(passed, 1, skipped, `It ended with exit code ${code}.`)
  if (passed + failed === 0) return outcome(0, 1, skipped, 'It ran no test.')
  return outcome(passed, failed, skipped, '')
}

function outcome(passed, failed, skipped, text) {
  return { passed, failed, skipped, output: text }
}

/** Where a report goes; an older one is taken away, so that it cannot be mistaken for this run's. */
function reportFile(name) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, name)
  rmSync(file, { force: true })
  return file
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
