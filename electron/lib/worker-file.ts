/**
 * Where a worker thread's entry lies: beside its caller as TypeScript when run from source, beside the
 * bundle as JavaScript when built, and outside the archive when packaged, because a thread cannot read from
 * inside it. `name` is the entry's file name without ending, which the bundler's configuration lists as an
 * entry of the same name.
 */
export function workerFile(callerUrl: string, name: string): URL {
  const ending = callerUrl.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./${name}.${ending}`, callerUrl.replace('/app.asar/', '/app.asar.unpacked/'))
}
