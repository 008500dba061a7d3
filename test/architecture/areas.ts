/**
 * The import law of docs/architecture.md as data: an area, and the areas it may import besides itself.
 * Imports run downwards only; an area that is not listed here may not exist.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  // shared: what both sides agree on
  // A failure names the contract's error codes, which depend on nothing.
  'shared/lib': ['shared/contract'],
  'shared/design': ['shared/lib', 'shared/model'],
  'shared/model': ['shared/lib'],
  'shared/contract': ['shared/lib', 'shared/model'],
  'shared/flow': ['shared/lib', 'shared/model'],
  'shared/geometry': ['shared/lib', 'shared/model', 'shared/design'],
  'shared/layout': ['shared/lib', 'shared/model', 'shared/geometry', 'shared/flow'],
  'shared/drawing': ['shared/lib', 'shared/model', 'shared/design', 'shared/geometry', 'shared/flow'],
  // parts of a map on the clipboard
  'shared/clip': ['shared/lib', 'shared/model'],
  // what is not the same on two maps
  'shared/compare': ['shared/lib', 'shared/model', 'shared/design'],
  // the workflow as indented text, and back; a pasted table may be the steps' own
  'shared/outline': ['shared/lib', 'shared/model', 'shared/geometry', 'shared/layout', 'shared/sheet'],
  // what is said about every step, as a table of texts
  'shared/sheet': ['shared/lib', 'shared/model'],

  // outside the window
  'electron/types': [],
  'electron/lib': ['shared'],
  'electron/scoring': ['electron/lib', 'shared'],
  'electron/timing': ['electron/lib', 'shared'],
  'electron/interchange': ['electron/lib', 'shared'],
  'electron/store': ['electron/lib', 'shared'],
  'electron/planning': ['electron/scoring', 'electron/timing', 'electron/lib', 'shared'],
  'electron/report': ['electron/scoring', 'electron/timing', 'electron/lib', 'shared'],
  'electron/workbench': [
    'electron/scoring',
    'electron/timing',
    'electron/planning',
    'electron/interchange',
    'electron/report',
    'electron/store',
    'electron/lib',
    'shared',
  ],
  'electron/door': ['electron/workbench', 'electron/interchange', 'electron/store', 'electron/lib', 'shared'],
  'electron/shell': ['electron/door', 'electron/lib', 'shared'],
  'electron/ipc': ['electron/door', 'electron/shell', 'electron/lib', 'shared'],
  'electron/web': ['electron/door', 'electron/report', 'electron/lib', 'shared'],
  'electron/cli': [
    'electron/web',
    'electron/door',
    'electron/workbench',
    'electron/interchange',
    'electron/report',
    'electron/store',
    'electron/lib',
    'shared',
  ],
  'electron/preload.ts': ['electron/ipc', 'shared'],
  'electron/main.ts': ['electron/shell', 'electron/ipc', 'electron/door', 'electron/lib', 'shared'],

  // inside the window
  'renderer/types': [],
  'renderer/bridge': ['shared'],
  'renderer/workers': ['shared'],
  'renderer/ui': ['shared'],
  'renderer/state': ['renderer/bridge', 'renderer/workers', 'shared'],
  'renderer/features': ['renderer/state', 'renderer/ui', 'renderer/bridge', 'shared'],
  'renderer/app': ['renderer/features', 'renderer/state', 'renderer/ui', 'renderer/bridge', 'shared'],
  'renderer/main.tsx': ['renderer/app', 'renderer/state', 'renderer/ui', 'renderer/bridge', 'shared'],
  'renderer/vite.config.ts': [],
}

/** The area a file belongs to: its folder below the top one, or a file there by its own name. */
export function areaOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

/** The screen a file belongs to, where it does. */
export function featureOf(path: string): string | null {
  return /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}
