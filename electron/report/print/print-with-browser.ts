import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Paper } from '#shared/contract/methods.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { browserFlags } from './browser-flags.ts'
import { browserPipe } from './browser-pipe.ts'
import { countPages } from './check-pdf.ts'
import { endBrowser } from './end-browser.ts'
import { findBrowser } from './find-browser.ts'
import { printPage } from './print-page.ts'

/** A long report takes a second or two; a machine under load some more. */
const longestWait = 60_000

export interface PrintOptions {
  /** Path of the browser, null where there is none; found by itself when absent. */
  readonly browser?: string | null
  /** Milliseconds before the browser is given up. */
  readonly longestWait?: number
}

/**
 * Prints a self-contained page of HTML to a PDF with an installed browser, headless and offline. The
 * page goes to the browser through a pipe: nothing of the client's is written to disk but the browser's
 * own temporary profile, which is removed. Fails with `no-browser` or `print-failed`.
 */
export async function printWithBrowser(
  html: string,
  paper: Paper,
  options: PrintOptions = {},
): Promise<Result<Uint8Array>> {
  const program = options.browser === undefined ? findBrowser() : options.browser
  if (program === null) {
    return failure(
      'no-browser',
      'No browser to print with was found. Install Chrome, Chromium, Edge or Brave, or name one in BATON_BROWSER.',
    )
  }
  const profile = await mkdtemp(join(tmpdir(), 'baton-print-'))
  try {
    return checked(await printIn(program, profile, html, paper, options.longestWait ?? longestWait))
  } catch (error) {
    return printFailed(program, error instanceof Error ? error.message : String(error))
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

async function printIn(
  program: string,
  profile: string,
  html: string,
  paper: Paper,
  wait: number,
): Promise<Uint8Array> {
  const browser = spawn(program, browserFlags(profile, process.getuid?.() === 0), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const ended = new Promise<void>((resolve) => {
    browser.once('close', () => resolve())
    browser.once('error', () => resolve())
  })
  try {
    return await Promise.race([talk(browser, html, paper), failing(browser), late(wait)])
  } finally {
    endBrowser(browser)
    await ended
  }
}

function talk(browser: ChildProcess, html: string, paper: Paper): Promise<Uint8Array> {
  const [, , , toBrowser, fromBrowser] = browser.stdio
  return printPage(browserPipe(toBrowser as Writable, fromBrowser as Readable), html, paper)
}

function failing(browser: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    browser.once('error', reject)
    browser.once('exit', (code) => reject(new Error(`it ended early (${code ?? 'stopped'})`)))
  })
}

function late(wait: number): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${wait / 1000} seconds`)), wait)
    timer.unref()
  })
}

function checked(bytes: Uint8Array): Result<Uint8Array> {
  if (countPages(bytes) > 0) return success(bytes)
  return failure(
    'print-failed',
    'The browser answered with something that is not a whole PDF. Try again; if it stays, set BATON_BROWSER to another browser.',
  )
}

function printFailed(program: string, reason: string): Result<Uint8Array> {
  return failure(
    'print-failed',
    `The browser at ${program} could not print: ${reason}. Try again, or set BATON_BROWSER to another browser.`,
  )
}
