import type { Paper } from '#shared/contract/methods.ts'
import { success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { call } from '../../bridge/call.ts'

/** Has the PDF made and hands it to the browser's download (in Electron: its save dialog). The file's name. */
export async function savePdf(engagementId: string, paper: Paper): Promise<Result<string>> {
  const result = await call('report.pdf', { engagementId, paper })
  if (!result.ok) return result
  const { base64, fileName } = result.value
  download(new Blob([bytesOf(base64)], { type: 'application/pdf' }), fileName)
  return success(fileName)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function download(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Kept long enough for a save dialog that waits for its user.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
}
