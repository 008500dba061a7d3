import { describe, expect, test } from 'vitest'
import { partsInRoom } from '../../../renderer/state/panel-room.ts'

const usual = (width: number) => ({ width: width / 16, text: 1 })

describe('the parts beside a map', () => {
  test('are all there where the map keeps room enough', () => {
    const all = ['navigator', 'inspector', 'beside'] as const
    expect(partsInRoom(all, usual(1440))).toEqual(new Set(all))
  })

  test('make way for the one opened last', () => {
    expect(partsInRoom(['navigator', 'inspector'], usual(1024))).toEqual(new Set(['inspector']))
    expect(partsInRoom(['inspector', 'navigator'], usual(1024))).toEqual(new Set(['navigator']))
    const [navigator, inspector, beside] = ['navigator', 'inspector', 'beside'] as const
    expect(partsInRoom([navigator, inspector, beside], usual(1366))).toEqual(new Set([inspector, beside]))
    expect(partsInRoom([inspector, beside, navigator], usual(1024))).toEqual(new Set([navigator]))
  })

  test('need more room where text is larger', () => {
    const two = ['navigator', 'inspector'] as const
    expect(partsInRoom(two, { width: 1050 / 16, text: 1 }).size).toBe(2)
    expect(partsInRoom(two, { width: 1050 / 16, text: 8 / 7 }).size).toBe(1)
  })

  test('the last one is there in the smallest window', () => {
    expect(partsInRoom(['navigator', 'inspector'], usual(320))).toEqual(new Set(['inspector']))
  })
})
