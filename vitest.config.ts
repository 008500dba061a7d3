import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/e2e-electron/**', 'test/bench/**'],
    pool: 'threads',
    // Guards against hanging, not slowness: other work on the machine may make any test slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
