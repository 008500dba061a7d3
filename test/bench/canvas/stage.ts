import { chromium } from 'playwright'
import type { BrowserContext, Page } from 'playwright'
import type { Input, MethodName, Output } from '#shared/contract/methods.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { findBrowser } from '../../../electron/report/print/find-browser.ts'
import { benchMap } from './bench-map.ts'
import { openDoor } from './door.ts'
import { addClock } from './page-clock.ts'
import type { Door } from './door.ts'

/** An engagement with one map of the size and one that holds a single step. */
export interface BenchWorkflows {
  readonly engagementId: string
  readonly mapId: string
  readonly smallId: string
}

export interface Stage {
  readonly context: BrowserContext
  /** A fresh page of the window, let in, on no engagement yet. */
  window(): Promise<Page>
  addMap(count: number): Promise<BenchWorkflows>
  close(): Promise<void>
}

const viewport = { width: 1440, height: 900 }

/** Baton's browser door and one browser without a graphics processor, as the end-to-end tests use them. */
export async function openStage(): Promise<Stage> {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error('No browser to measure with: install Chromium or Google Chrome.')
  const door = await openDoor()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({
    executablePath,
    args: [...sandbox, '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  })
  const context = await browser.newContext({ viewport })
  await addClock(context)
  await enter(context, door)
  return {
    context,
    async window() {
      const page = await context.newPage()
      await page.goto(new URL('/', door.address).href)
      await page.getByRole('main').first().waitFor()
      return page
    },
    addMap: (count) => addMap(context, door, count),
    async close() {
      await browser.close()
      await door.close()
    },
  }
}

async function enter(context: BrowserContext, door: Door): Promise<void> {
  const page = await context.newPage()
  await page.goto(door.address)
  await page.close()
}

async function addMap(context: BrowserContext, door: Door, count: number): Promise<BenchWorkflows> {
  const page = await context.newPage()
  await page.goto(new URL('/assets/none', door.address).href)
  const details = {
    client: 'Bench',
    title: `${count} nodes`,
    consultants: [],
    startsOn: null,
    endsOn: null,
    notes: '',
  }
  const { id: engagementId } = await ask(page, 'engagement.create', details)
  const document = await catalogued(page, engagementId, count)
  const { id: mapId } = await ask(page, 'workflow.create', { engagementId, name: 'Large', document })
  const first = document.nodes.slice(0, 1)
  const small = { ...emptyDocument(), nodes: first.map((node) => ({ ...node, departmentId: null })) }
  const { id: smallId } = await ask(page, 'workflow.create', { engagementId, name: 'Small', document: small })
  await page.close()
  return { engagementId, mapId, smallId }
}

/** The generated map with its departments and systems as entries of the engagement's catalogue. */
async function catalogued(page: Page, engagementId: string, count: number): Promise<WorkflowDocument> {
  const { document, catalogue } = benchMap(count)
  const ids = new Map<string, string>()
  for (const [list, kind] of [
    ['departments', 'department'],
    ['systems', 'system'],
  ] as const) {
    for (const { name } of catalogue[list]) {
      ids.set(name, (await ask(page, 'catalogue.ensure', { engagementId, kind, name })).id)
    }
  }
  const idOf = (name: string) => ids.get(name) ?? name
  return {
    ...document,
    lanes: document.lanes.map((lane) => ({ ...lane, departmentId: idOf(lane.departmentId) })),
    nodes: document.nodes.map((node) => ({
      ...node,
      departmentId: node.departmentId === null ? null : idOf(node.departmentId),
      ...(node.kind === 'step' && { systemIds: node.systemIds.map(idOf) }),
    })),
  }
}

/** Asks the workbench from within a page of the door, past the window. */
async function ask<M extends MethodName>(page: Page, name: M, input: Input<M>): Promise<Output<M>> {
  const result = await page.evaluate(
    async ([method, body]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/call/${method}`, { method: 'POST', headers, body })
      return (await response.json()) as { ok: boolean; value: unknown; message?: string }
    },
    [name, JSON.stringify(input)] as const,
  )
  if (!result.ok) throw new Error(`${name}: ${result.message ?? ''}`)
  return result.value as Output<M>
}

/** Goes to the map and gives it the keyboard. */
export async function openMapOf(page: Page, { engagementId, mapId }: BenchWorkflows): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/e/${engagementId}/map/${mapId}`)
  await page.locator('.react-flow__edge').first().waitFor({ state: 'attached' })
  await page.locator('[data-canvas]').focus()
}
