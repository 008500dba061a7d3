import { protocol } from 'electron'
import type { Session } from 'electron'
import { readPageFile } from '../door/page-files.ts'
import { securityHeaders } from '../door/page-policy.ts'
import { pageHost, pageScheme } from './page-address.ts'

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built window at `baton://app/`, with the same policy as the browser door. */
export function servePage(session: Session, pageFolder: string): void {
  session.protocol.handle(pageScheme, async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.host !== pageHost) return answer('', 404, 'text/plain')
    const file = await readPageFile(pageFolder, url.pathname)
    return file === null ? answer('', 404, 'text/plain') : answer(file.bytes, 200, file.type)
  })
}

/** Serves one page that lies in memory, whatever the path: what the print window shows. */
export function serveText(session: Session, html: string, policy: string): void {
  session.protocol.handle(pageScheme, () => {
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    })
  })
}

function answer(body: string | Uint8Array<ArrayBuffer>, status: number, type: string): Response {
  return new Response(body, { status, headers: { ...securityHeaders, 'content-type': type } })
}
