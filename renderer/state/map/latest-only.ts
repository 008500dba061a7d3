/**
 * Runs at most one piece of work at a time; of the inputs that arrive meanwhile only the newest is
 * worked on next. The answer to an input that is no longer the newest is still delivered, so that a
 * panel moves while somebody drags on.
 */
export function latestOnly<Input, Output>(
  work: (input: Input) => Promise<Output>,
  deliver: (output: Output, input: Input) => void,
): (input: Input) => void {
  let busy = false
  let next: { readonly input: Input } | null = null

  async function run(input: Input): Promise<void> {
    busy = true
    deliver(await work(input), input)
    busy = false
    const queued = next
    next = null
    if (queued !== null) await run(queued.input)
  }

  return (input) => {
    if (busy) next = { input }
    else void run(input)
  }
}
