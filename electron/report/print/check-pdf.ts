/** Pages in a PDF written by Chromium, or 0 when the bytes are no complete PDF. */
export function countPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-') || !text.slice(-1024).includes('%%EOF')) return 0
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
}
