import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../build/lib/bundle.mjs'
import { tool } from '../../build/lib/tool.mjs'

const folder = mkdtempSync(join(tmpdir(), 'baton-package-'))
const unpacked = join(folder, 'release', 'linux-unpacked')
const archive = join(unpacked, 'resources', 'app.asar')
let packaged: readonly string[] = []

/** What electron-builder takes for an Electron: a program with a fuse wire in it, and the folders beside it. */
function writeStubElectron(stub: string): void {
  mkdirSync(join(stub, 'resources'), { recursive: true })
  mkdirSync(join(stub, 'locales'))
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const states = '101110011'
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, states.length]), Buffer.from(states)])
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.from('stub '), wire, Buffer.from(' stub')]))
  chmodSync(join(stub, 'electron'), 0o755)
  writeFileSync(join(stub, 'LICENSE'), '')
  writeFileSync(join(stub, 'locales', 'en-US.pak'), '')
}

beforeAll(async () => {
  writeStubElectron(join(folder, 'electron'))
  await bundle('renderer', 'main', 'workers', 'preload')
  const { code, output } = await tool('electron-builder', 'electron-builder', [
    '--linux',
    'dir',
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'release')}`,
  ])
  if (code !== 0) throw new Error(output)
  packaged = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the archive', () => {
  test('holds the bundles, the page and the manifest that starts them', () => {
    expect(packaged).toEqual(
      expect.arrayContaining([
        'out/main/index.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'LICENSE',
      ]),
    )
    expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({
      main: 'out/main/index.js',
      type: 'module',
    })
  })

  test('holds no sources, tests or build scripts of ours', () => {
    const folders = new Set(packaged.map((path) => path.split('/')[0]))
    expect([...folders].sort()).toEqual(['LICENSE', 'node_modules', 'out', 'package.json'])
    expect(packaged.filter((path) => path.startsWith('out/') && /\.(ts|tsx|map)$/.test(path))).toEqual([])
  })

  test('holds every package that the main bundle asks for, and no tool', () => {
    const main = extractFile(archive, 'out/main/index.js').toString()
    const asked = [...main.matchAll(/^import .* from "([^"]+)"|require\("([^"]+)"\)/gm)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => !name.startsWith('node:') && !name.startsWith('.') && name !== 'electron')
    expect(asked.length).toBeGreaterThan(1)
    for (const name of asked) expect(packaged).toContain(`node_modules/${name}/package.json`)
    for (const name of ['vite', 'electron', 'react', 'typescript', 'playwright']) {
      expect(packaged).not.toContain(`node_modules/${name}`)
    }
  })

  test('holds the fonts that the report embeds, and only those', () => {
    const fonts = packaged.filter((path) => path.startsWith('node_modules/@fontsource/inter/files/'))
    expect(fonts).toContain('node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2')
    expect(fonts.filter((path) => !/-(400|500|600)-normal\.woff2$/.test(path))).toEqual([])
  })
})

describe('beside the archive', () => {
  const beside = (path: string) => join(`${archive}.unpacked`, path)

  test('lies the native module of this system, and of no other', () => {
    const binaries = readdirSync(beside('node_modules/better-sqlite3/prebuilds'))
    expect(binaries).toContain('linux-x64.node')
    expect(binaries.filter((name) => !name.startsWith('linux'))).toEqual([])
  })

  test('lie the workers and what they read from disk', () => {
    for (const path of [
      'out/main/import-worker.js',
      'out/main/solver-worker.js',
      'node_modules/highs/build/highs.wasm',
    ]) {
      expect(existsSync(beside(path)), path).toBe(true)
    }
  })

  test('the workers find all they import from there', () => {
    const packages = new Set(readdirSync(beside('node_modules')))
    for (const worker of ['import-worker.js', 'side-worker.js', 'solver-worker.js']) {
      const text = extractFile(archive, `out/main/${worker}`).toString()
      const names = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map((match) => match[1] ?? '')
      const isThere = (name: string) =>
        name.startsWith('./') ? existsSync(beside(`out/main/${name.slice(2)}`)) : packages.has(name)
      expect(names.filter((name) => !name.startsWith('node:') && !isThere(name))).toEqual([])
    }
  })
})

test('the fuses are set: no Node mode, no debugging from outside, code from the checked archive only', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'baton'))
  const on = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1'
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    cliInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    cliInspect: false,
    asarIntegrity: true,
    onlyAsar: true,
  })
})
