import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window's bundle: relative addresses, so that the same files serve `baton://` and the browser door. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    emptyOutDir: true,
    // Fonts and the stylesheet stay files: the content security policy allows no inlined ones.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
})
