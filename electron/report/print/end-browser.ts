import { spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** Ends the browser and every process it started. */
export function endBrowser(browser: ChildProcess): void {
  if (browser.pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(browser.pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    // It was started as the leader of a group of its own.
    process.kill(-browser.pid, 'SIGKILL')
  } catch {
    // It has already ended.
  }
}
