import type { ImportedFile, Input } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'

type SentFile = Input<'import.files'>['files'][number]

const megabyte = 1024 * 1024
/** The importer's own bound; refused here already so that a huge file is never read into memory. */
const largest = 25 * megabyte

interface ReadFiles {
  readonly readable: SentFile[]
  readonly refused: readonly ImportedFile[]
}

/** Reads the chosen files as base64; what cannot be read comes back as its failure. */
export async function readForImport(files: readonly File[]): Promise<ReadFiles> {
  const readable: SentFile[] = []
  const refused: ImportedFile[] = []
  for (const file of files) {
    const read = await readOne(file)
    if ('outcome' in read) refused.push(read)
    else readable.push(read)
  }
  return { readable, refused }
}

async function readOne(file: File): Promise<SentFile | ImportedFile> {
  const where = { file: file.name }
  if (file.size > largest) {
    const size = Math.ceil(file.size / megabyte)
    const message = `“${file.name}” has ${size} MB; Baton reads files up to 25 MB. Export the processes one by one and import those.`
    return { fileName: file.name, outcome: failure('too-large', message, where) }
  }
  try {
    return { name: file.name, base64: await toBase64(file) }
  } catch {
    const message = `“${file.name}” could not be read. If it is a folder, choose the files in it; else check that you may open it.`
    return { fileName: file.name, outcome: failure('permission', message, where) }
  }
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}
