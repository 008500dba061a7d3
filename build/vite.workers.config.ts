import { defineConfig } from 'vite'
import { root } from './lib/paths.mjs'

/**
 * The worker threads of the main process, beside its bundle. A worker cannot read from inside the packaged
 * archive, so these files lie outside it and carry their packages with them; all but HiGHS, whose
 * WebAssembly lies in a file of its own.
 */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['highs'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/main',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        'import-worker': 'electron/interchange/import-worker.ts',
        'solver-worker': 'electron/planning/solver-worker.ts',
        'side-worker': 'electron/workbench/side/side-worker.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'worker-[name].js' },
    },
  },
})
