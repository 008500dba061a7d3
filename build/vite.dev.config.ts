import { mergeConfig } from 'vite'
import renderer from '../renderer/vite.config.ts'

const door = process.env['BATON_DOOR'] ?? ''
const proxy = {
  target: door,
  changeOrigin: true,
  headers: { origin: door, cookie: process.env['BATON_COOKIE'] ?? '' },
}

/** For `npm run dev`: the window from its sources, the rest from the door that build/dev.mjs started. */
export default mergeConfig(renderer, {
  server: { host: '127.0.0.1', proxy: { '/call': proxy, '/events': proxy } },
})
