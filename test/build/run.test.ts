import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../build/lib/run.mjs'
import { tempFolder } from '../helpers/temp-folder.ts'

const node = process.execPath

describe('run', () => {
  test('gives exit code and everything that was printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)'
    const { code, output, timedOut } = await run(node, ['-e', script])
    expect({ code, timedOut }).toEqual({ code: 3, timedOut: false })
    expect(output).toContain('out')
    expect(output).toContain('err')
  })

  test('a program that does not exist is a code, not a throw', async () => {
    expect((await run(join(tempFolder(), 'nothing'), [])).code).toBe(127)
  })

  test.skipIf(process.platform === 'win32')(
    'one that takes too long is ended, and the children it started with it',
    async () => {
      const pidFile = join(tempFolder(), 'pid')
      const forever = 'setInterval(() => {}, 1000)'
      const script = `
        const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(forever)}])
        require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(child.pid))
        ${forever}`
      const { timedOut, code } = await run(node, ['-e', script], { timeout: 1500 })
      expect(timedOut).toBe(true)
      expect(code).not.toBe(0)
      const pid = Number(readFileSync(pidFile, 'utf8'))
      await expect.poll(() => isAlive(pid)).toBe(false)
    },
  )
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // Ended but not yet collected by its new parent: dead all the same.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
