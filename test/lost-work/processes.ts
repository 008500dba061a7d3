import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Input, MethodName, Output } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { ask } from '../helpers/http.ts'
import { valueOf } from '../helpers/temp-workbench.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const windowScript = fileURLToPath(new URL('window.ts', import.meta.url))

export interface Server {
  readonly process: ChildProcess
  readonly port: number
  readonly cookie: string
}

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** The browser door on a data folder, in a process of its own, and a window's way into it. */
export async function startServer(folder: string): Promise<Server> {
  const server = start(['electron/cli/main.ts', 'serve', '--data', folder, '--no-open'])
  let said = ''
  for await (const chunk of server.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString()
    if (said.includes('\n')) break
  }
  const { port, search } = new URL(said.trim())
  const entered = await ask(Number(port), `/${search}`, { headers: { host: `127.0.0.1:${port}` } })
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return { process: server, port: Number(port), cookie }
}

/** A window without its screen, in a process of its own; it writes into `file` what it shows as *Saved*. */
export function startWindow(server: Server, workflowId: string, seed: number, file: string): ChildProcess {
  return start([windowScript, String(server.port), server.cookie, workflowId, String(seed), file])
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Asks the server as a window does. */
export async function call<M extends MethodName>(
  { port, cookie }: Server,
  name: M,
  input: Input<M>,
): Promise<Output<M>> {
  const host = `127.0.0.1:${port}`
  const headers = { host, origin: `http://${host}`, cookie, 'content-type': 'application/json' }
  const answer = await ask(port, `/call/${name}`, { method: 'POST', body: JSON.stringify(input), headers })
  return valueOf(answer.json() as Result<Output<M>>)
}
