import { readdirSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Measure } from './measure.ts'

interface Bench {
  measure(): Promise<readonly Measure[]>
}

const ending = '.bench.ts'

/** `npm run bench -- [NAME…] [--json]`: one after another, so that none disturbs another. */
async function runBenches(args: readonly string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const names = benchNames()
  const unknown = positionals.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`There is no measure '${unknown.join("', '")}'. There are: ${names.join(', ')}.\n`)
    return 2
  }
  process.stderr.write(`${machine()}\n\n`)
  let ok = true
  for (const name of positionals.length > 0 ? positionals : names) {
    const { measure } = await load(name)
    for (const one of await measure()) {
      ok &&= one.ok
      process.stdout.write(`${values.json ? asJson(one) : asText(one)}\n`)
    }
  }
  return ok ? 0 : 1
}

function benchNames(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
}

async function load(name: string): Promise<Bench> {
  return (await import(pathToFileURL(join(import.meta.dirname, name + ending)).href)) as Bench
}

function machine(): string {
  const model = cpus()[0]?.model.trim() || process.arch
  return `${model}, ${availableParallelism()} cores, ${process.platform}, Node ${process.versions.node}`
}

/** One line a measure: the public format. */
function asJson({ name, median, unit, against, ratio, limit, ok, p95, p95Limit }: Measure): string {
  return JSON.stringify({ name, median, unit, against, ratio, limit, ok, p95, p95Limit })
}

function asText({ name, median, unit, against, ratio, limit, ok, p95, p95Limit }: Measure): string {
  const measured = `${figure(median)} ${unit}`.padStart(14)
  const compared =
    against === null || ratio === null
      ? `at most ${limit} ${unit}`
      : `${figure(ratio)} × ${figure(against)} ${unit}, at most ${limit} ×`
  const most = p95 === undefined ? '' : `; 95 % within ${figure(p95)} ${unit}, at most ${p95Limit} ${unit}`
  return `${ok ? 'ok  ' : 'OVER'}  ${name.padEnd(28)}${measured}   ${compared}${most}`
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

process.exitCode = await runBenches(process.argv.slice(2))
