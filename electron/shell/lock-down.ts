import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { pageAddress } from './page-address.ts'

/** What any page in this app may not do: leave, open windows, embed web views. Covers pages not yet born. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents))
}

function lockDown(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (!mayShow(details.url, details.isMainFrame)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!mayShow(details.url, details.isMainFrame)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The window itself shows our page and nothing else; a frame in it may show the report, which our page made. */
function mayShow(url: string, isMainFrame: boolean): boolean {
  if (url.startsWith(pageAddress)) return true
  return !isMainFrame && (url === 'about:srcdoc' || url.startsWith(`blob:${pageAddress}`))
}

const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])
const localSchemes = /^(baton|blob|data|devtools|chrome-extension|about):/

/** What a session may not do: ask for devices, or reach the network at all. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(allowedPermissions.has(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !localSchemes.test(details.url) }))
}
