// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { roomGrowth } from '../../../renderer/state/theme-store.ts'
import {
  selectMapPanel,
  selectPanels,
  setRoom,
  showMapPanel,
  startRenaming,
  togglePanel,
  windowStore,
} from '../../../renderer/state/window-store.ts'
import { isWorkshop, setWorkshop } from '../../../renderer/state/workshop-store.ts'

const panels = () => selectPanels(windowStore.getState())
const mapPanel = () => selectMapPanel(windowStore.getState())

beforeEach(() => setWorkshop(false))

test('the panels make way for a room and come back as they were', () => {
  showMapPanel('outline')
  setWorkshop(true)
  expect([panels(), mapPanel()]).toEqual([{ navigator: false, inspector: false }, null])
  togglePanel('inspector')
  showMapPanel('parking')
  expect([panels().inspector, mapPanel()]).toEqual([true, 'parking'])
  setWorkshop(false)
  expect([panels(), mapPanel()]).toEqual([{ navigator: true, inspector: true }, 'outline'])
  expect(localStorage.getItem('baton.panel.map')).toBe('outline')
})

test('each window remembers by itself that it shows a room', () => {
  setWorkshop(true)
  expect(isWorkshop()).toBe(true)
  expect(sessionStorage.getItem('baton.workshop')).toBe('on')
  expect(localStorage.getItem('baton.workshop')).toBeNull()
})

test('a workflow that is to be named opens the list, which a room does not see', () => {
  togglePanel('navigator')
  startRenaming('w')
  expect(panels().navigator).toBe(true)
  setWorkshop(true)
  startRenaming('w')
  expect(panels().navigator).toBe(false)
})

test('in a small window a panel makes way for the next one, and comes back with the room', () => {
  showMapPanel(null)
  windowStore.setState({ order: ['navigator', 'inspector', 'beside'] })
  setRoom({ width: 64, text: 1 })
  expect(panels()).toEqual({ navigator: false, inspector: true })
  togglePanel('navigator')
  expect(panels()).toEqual({ navigator: true, inspector: false })
  showMapPanel('steps')
  expect([panels().navigator, mapPanel()]).toEqual([true, 'steps'])
  showMapPanel('outline')
  expect([panels(), mapPanel()]).toEqual([{ navigator: false, inspector: false }, 'outline'])
  setRoom(null)
  expect(panels()).toEqual({ navigator: true, inspector: true })
  expect(localStorage.getItem('baton.panel.inspector')).not.toBe('closed')
})

test.each([
  [1366, 768, 1.25],
  [1920, 1080, 1.75],
  [3840, 2160, 3.5],
  [3840, 1080, 1.75],
  [1024, 600, 1],
])('type in a room is a share of the window: %i × %i', (width, height, growth) => {
  expect(roomGrowth(width, height)).toBe(growth)
})
