import { describe, expect, test } from 'vitest'
import { viewFollowing } from '../../../renderer/features/canvas/view-following.ts'

const free = { width: 1000, height: 600 }
const all = { x: 0, y: 0, width: 4000, height: 500 }
const at = (x: number) => ({ x, y: 200, width: 144, height: 56 })
const given = { all, free, readable: 0.62 }

describe('following a case', () => {
  test('stays while all of the map shows', () => {
    const small = { ...all, width: 900 }
    expect(viewFollowing({ ...given, all: small, box: at(0), view: { x: 0, y: 0, zoom: 1 } })).toBeNull()
  })

  test('stays while the case is well in sight, moves on before it is not', () => {
    expect(viewFollowing({ ...given, box: at(300), view: { x: 0, y: 0, zoom: 1 } })).toBeNull()
    const next = viewFollowing({ ...given, box: at(800), view: { x: 0, y: 0, zoom: 1 } })
    expect(next?.x).toBe(620 - 944)
    expect(next?.zoom).toBe(1)
  })

  test('does not run off the map at its ends', () => {
    expect(viewFollowing({ ...given, box: at(0), view: { x: 0, y: 0, zoom: 1 } })).toBeNull()
    const last = viewFollowing({ ...given, box: at(3850), view: { x: -2000, y: 0, zoom: 1 } })
    expect(last?.x).toBe(1000 - 4000)
  })

  test('comes nearer where names could not be read', () => {
    const next = viewFollowing({ ...given, box: at(2000), view: { x: 0, y: 0, zoom: 0.2 } })
    expect(next?.zoom).toBe(0.62)
    expect(2000 * 0.62 + (next?.x ?? 0)).toBeGreaterThan(0)
  })
})
