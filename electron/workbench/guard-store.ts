import { methodNames } from '#shared/contract/methods.ts'
import type { CheckedInput, MethodName, Output, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { storeFailure } from '../store/store-failure.ts'

type Call = (input: unknown) => Promise<Result<unknown>>

/** Turns what the database or the disk can throw at any time (full, locked, damaged) into failures; bugs pass through. */
export function guardStore(workbench: Workbench, folder: string): Workbench {
  const guarded = methodNames.map((name) => [name, guard(workbench, name, folder) as Call] as const)
  return Object.fromEntries(guarded) as unknown as Workbench
}

function guard<M extends MethodName>(workbench: Workbench, name: M, folder: string) {
  return async (input: CheckedInput<M>): Promise<Result<Output<M>>> => {
    try {
      return await workbench[name](input)
    } catch (error) {
      const known = storeFailure(error, folder)
      if (known === null) throw error
      return known
    }
  }
}
