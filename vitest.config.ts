import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/e2e-electron/**', 'test/bench/**'],
    // Processes, not threads: the hostile-file tests push worker threads to their memory bound.
    pool: 'forks',
    // Guards against hanging, not slowness: other work on the machine may make any test slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
