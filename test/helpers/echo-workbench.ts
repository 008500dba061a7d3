import { methodNames } from '#shared/contract/methods.ts'
import type { Workbench } from '#shared/contract/methods.ts'
import { failure, success } from '#shared/lib/result.ts'

/**
 * A workbench that says back what it was asked, for tests of the doors in front of it. `engagement.open` of
 * `gone` is an expected failure; `engagement.purge` always throws.
 */
export function echoWorkbench(): Workbench {
  const methods = methodNames.map((name) => [name, async (input: unknown) => success({ name, input })])
  return {
    ...(Object.fromEntries(methods) as Workbench),
    'engagement.open': async (input) =>
      input.engagementId === 'gone'
        ? failure('not-found', 'This engagement is gone.')
        : (success({ name: 'engagement.open', input }) as never),
    'engagement.purge': async () => {
      throw new Error('a bug with a secret in it')
    },
  }
}
