import { join } from 'node:path'
import { app, session } from 'electron'
import { pageFolder } from './door/app-root.ts'
import { openLog } from './door/log.ts'
import { openWorkbench } from './door/open-workbench.ts'
import { bindCalls } from './ipc/bind-calls.ts'
import { channels } from './ipc/channels.ts'
import { dataFolderFrom } from './shell/data-argument.ts'
import { askWhereToSave } from './shell/downloads.ts'
import { logFailures, showFailure } from './shell/failures.ts'
import { lockDownContents, lockDownSession } from './shell/lock-down.ts'
import { showMenu } from './shell/menu.ts'
import { registerPageScheme, servePage } from './shell/page-scheme.ts'
import { printPdf } from './shell/print-pdf.ts'
import { closeBeforeQuit } from './shell/quit.ts'
import { createWindows } from './shell/window.ts'

const dataFolder = dataFolderFrom(process.argv.slice(1))
const log = openLog(dataFolder)
const windows = createWindows()

app.enableSandbox()
// The window's own profile lies with the data, so one Baton a data folder holds the single-instance lock.
app.setPath('userData', join(dataFolder, 'window'))
logFailures(log)
registerPageScheme()
lockDownContents()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => windows.show())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const opened = openWorkbench({
    dataFolder,
    door: 'electron',
    printing: 'own-engine',
    printPdf,
    emit: (event) => windows.send(channels.event, event),
    withSample: true,
  })
  if (!opened.ok) {
    showFailure(opened)
    return app.exit(1)
  }
  const { workbench, presence, close } = opened.value
  lockDownSession(session.defaultSession)
  servePage(session.defaultSession, pageFolder)
  askWhereToSave(session.defaultSession)
  bindCalls(workbench, log, windows.has)
  windows.onGone(presence.allGone)
  showMenu((id) => windows.send(channels.command, id))
  app.on('activate', () => windows.show())
  closeBeforeQuit(close)
  windows.open()
}
