import { isUtf8 } from 'node:buffer'
import { failure, success } from '#shared/lib/result.ts'
import type { Failure, Result } from '#shared/lib/result.ts'

/**
 * The text of an XML file: by its byte order mark, else by the encoding its first line declares, else
 * UTF-8. Bytes that do not fit the encoding are an error with its line, never replacement characters.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Result<string> {
  const known = knownFormat(bytes)
  if (known !== undefined) return binary(fileName, known)
  const encoding = encodingByMark(bytes) ?? declaredEncoding(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) return binary(fileName, 'a binary file')
  const decoder = decoderFor(encoding)
  if (decoder === undefined) return unknownEncoding(fileName, encoding)
  try {
    return success(decoder.decode(bytes))
  } catch {
    return looksLikeXml(bytes) ? wrongBytes(bytes, fileName, encoding) : binary(fileName, 'a binary file')
  }
}

const signatures: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive (or an Office file)'],
  ['%PDF', 'a PDF'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001F\u008B', 'a compressed file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an Office file'],
]

function knownFormat(bytes: Uint8Array): string | undefined {
  const head = asciiHead(bytes, 8)
  return signatures.find(([signature]) => head.startsWith(signature))?.[1]
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // Without a mark, by how "<" looks.
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return undefined
}

function declaredEncoding(bytes: Uint8Array): string {
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(asciiHead(bytes, 300))?.[1]
  const label = declared?.toLowerCase() ?? 'utf-8'
  // Its bytes were legible one by one, so they cannot be UTF-16, whatever is declared.
  return label.startsWith('utf-16') || label === 'utf8' ? 'utf-8' : label
}

function decoderFor(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    return undefined
  }
}

function asciiHead(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?[\s\0]*</.test(asciiHead(bytes, 300))
}

function binary(fileName: string, what: string): Failure {
  return failure('binary', `${fileName} is ${what}, not a BPMN file; export the model as BPMN 2.0 XML.`, {
    file: fileName,
  })
}

function unknownEncoding(fileName: string, encoding: string): Failure {
  return failure(
    'unsupported',
    `${fileName} declares the encoding “${encoding}” in line 1, which Baton does not know; save it as UTF-8.`,
    { file: fileName, line: 1 },
  )
}

function wrongBytes(bytes: Uint8Array, fileName: string, encoding: string): Failure {
  const line = encoding === 'utf-8' ? firstBadLine(bytes) : undefined
  const place = line === undefined ? '' : ` in line ${line}`
  return failure(
    'malformed',
    `${fileName} holds bytes${place} that are not ${encoding.toUpperCase()}; save it as UTF-8, or export it again.`,
    { file: fileName, ...(line !== undefined && { line }) },
  )
}

/** The first line that is no UTF-8 on its own; no character of UTF-8 contains the byte of a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line
    line++
    start = end + 1
  }
}
