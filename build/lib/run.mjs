import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * Runs a program to its end.
 * `show` passes its output through; otherwise it is collected. `timeout` is in milliseconds.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when it cannot be started
 */
export function run(command, args, { show = false, timeout = 0, env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const ownGroup = timeout > 0 && process.platform !== 'win32'
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: show ? ['inherit', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
      windowsHide: true,
    })
    let output = ''
    let timedOut = false
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer =
      timeout > 0 &&
      setTimeout(() => {
        timedOut = true
        endTree(child, ownGroup)
      }, timeout)
    const settle = (code) => {
      clearTimeout(timer)
      resolve({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += error.message
      settle(127)
    })
    child.on('close', (code) => settle(code ?? 1))
  })
}

function endTree(child, ownGroup) {
  try {
    if (ownGroup) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // it ended by itself in between
  }
}

/** Runs a program in the foreground: its terminal is ours, our signals are its. Resolves to its exit code. */
export function runInForeground(command, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env, cwd: root })
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}

/**
 * npm as the one that started us where there is one, so that a portable npm is found too; on the Node it runs
 * on itself, because ours may lie in the very folder that npm is about to replace.
 */
export function runNpm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script !== undefined && node !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
    return run(node, [script, ...args], options)
  }
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
  return run('npm', args, options)
}
