import type { Session } from 'electron'

/** What the window gives to be saved (reports, exports) is saved where the user says, by the system's own dialog. */
export function askWhereToSave(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!/^(blob|data):/.test(item.getURL())) return event.preventDefault()
    const name = item.getFilename()
    const ending = name.split('.').at(-1) ?? ''
    item.setSaveDialogOptions({
      defaultPath: name,
      filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    })
  })
}
