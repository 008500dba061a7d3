import { defineConfig } from 'vite'
import { root } from './lib/paths.mjs'

/** The preload script: one CommonJS file, because a sandboxed preload can load nothing else. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/preload',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { index: 'electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})
