declare module 'write-file-atomic' {
  interface Options {
    readonly mode?: number
    readonly encoding?: BufferEncoding
    readonly fsync?: boolean
  }
  /** Writes a temporary file beside the target, syncs it, then renames it into place. */
  function writeFileAtomic(path: string, data: string | Uint8Array, options?: Options): Promise<void>
  export = writeFileAtomic
}
