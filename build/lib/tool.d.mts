export interface Outcome {
  readonly code: number
  readonly output: string
  readonly timedOut: boolean
}

/** Runs a tool of node_modules on Node 24. Code 127 when it cannot be started. */
export function tool(
  packageName: string,
  binary: string,
  args: readonly string[],
  options?: { readonly show?: boolean; readonly env?: NodeJS.ProcessEnv },
): Promise<Outcome>
