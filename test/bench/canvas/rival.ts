import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../node_modules/bpmn-js/dist/', import.meta.url)
const files: Readonly<Record<string, string>> = {
  '/bpmn-js.js': 'bpmn-modeler.production.min.js',
  '/diagram-js.css': 'assets/diagram-js.css',
  '/bpmn-js.css': 'assets/bpmn-js.css',
}

const page = `<!doctype html><meta charset="utf-8"><title>bpmn-js</title>
<link rel="stylesheet" href="/diagram-js.css"><link rel="stylesheet" href="/bpmn-js.css">
<style>html, body, #canvas { height: 100%; margin: 0 }</style>
<div id="canvas"></div><script src="/bpmn-js.js"></script>
<script>window.modeler = new BpmnJS({ container: '#canvas' })</script>`

export interface Rival {
  readonly address: string
  close(): void
}

/** A page with bpmn-js's modeler (a devDependency under the bpmn.io licence: its watermark stays), to measure against. */
export async function openRival(): Promise<Rival> {
  const server = createServer((request, response) => {
    const name = files[request.url ?? '']
    if (name === undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(page)
      return
    }
    response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8')
    response.end(readFileSync(fileURLToPath(new URL(name, folder))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}
