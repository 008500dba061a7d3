import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Input, MethodName, Output } from '#shared/contract/methods.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Door {
  /** With the token that lets a browser in. */
  readonly address: string
  readonly dataFolder: string
  /** Kills the server, as a crash of the machine would. */
  crash(): Promise<void>
  /** Starts it again on the same data folder. */
  restart(): Promise<void>
}

interface Fixtures {
  /** A browser door of the test's own, on a data folder of its own: nothing is shared between tests. */
  readonly door: Door
  /** The window, open where a first start lands: on the sample engagement's first map. */
  readonly baton: Page
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know the fixtures asked for.
  door: async ({}, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'baton-e2e-'))
    let server = serve(dataFolder)
    const address = await firstLine(server)
    await use({
      address,
      dataFolder,
      crash: () => end(server, 'SIGKILL'),
      restart: async () => {
        server = serve(dataFolder)
        await firstLine(server)
      },
    })
    await end(server, 'SIGTERM')
    rmSync(dataFolder, { recursive: true, force: true })
  },
  baton: async ({ page, door }, use) => {
    await page.goto(door.address)
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
    await use(page)
  },
})

export { expect }

function serve(dataFolder: string): ChildProcess {
  const args = ['electron/cli/main.ts', 'serve', '--data', dataFolder, '--no-open']
  // Every test starts a server of the same code: compiled once, it starts in half the time.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'baton-e2e-compiled') }
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill(signal)
  await once(server, 'exit')
}

/** The door prints its address as its first line. */
async function firstLine(server: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of server.stdout ?? []) {
    text += String(chunk)
    if (text.includes('\n')) return text.trim()
  }
  throw new Error('The door ended before it printed its address.')
}

export async function openScreen(
  page: Page,
  title: 'Map' | 'Assessment' | 'Matrix' | 'Plan' | 'Report',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: title }).click()
}

/** Asks the workbench from within the page, past the window: to set a scene quickly. */
export async function ask<M extends MethodName>(page: Page, name: M, input: Input<M>): Promise<Output<M>> {
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

/** The engagement that the address names. */
export function engagementOf(page: Page): string {
  return /#\/e\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

/** Takes every other workflow out of the open engagement. */
export async function keepWorkflows(page: Page, names: readonly string[]): Promise<void> {
  const { workflows } = await ask(page, 'engagement.open', { engagementId: engagementOf(page) })
  for (const { id, name } of workflows) {
    if (!names.includes(name)) await ask(page, 'workflow.delete', { workflowId: id })
  }
}

/** Opens the window in a theme, as if it had been chosen before. */
export async function rememberTheme(page: Page, theme: 'light' | 'dark' | 'projector'): Promise<void> {
  await page.addInitScript((name) => localStorage.setItem('baton.theme', name), theme)
}

/**
 * No violation of WCAG 2.2 A and AA that axe can find; `what` names the place in the message. Frames are left
 * out: the report's preview may run no script, axe neither.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  expect(await violations(axe(page).withTags(tags)), what).toEqual([])
}

/** As much contrast as WCAG AA asks of text: the one rule that another theme can break. */
export async function expectContrast(page: Page, what: string): Promise<void> {
  expect(await violations(axe(page).withRules('color-contrast')), what).toEqual([])
}

function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ iframes: false })
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
}
