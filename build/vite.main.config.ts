import { defineConfig } from 'vite'
import { root } from './lib/paths.mjs'

/** Electron's main process: our own code in one file; packages stay packages, resolved at run time. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node', external: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/main',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { index: 'electron/main.ts' },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
})
