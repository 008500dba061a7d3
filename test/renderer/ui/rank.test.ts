import { describe, expect, test } from 'vitest'
import { named, ranked, rankedAll } from '../../../renderer/ui/proposals/rank.ts'

const names = ['Hand over key', 'Check hand luggage', 'Überweisung', 'hand', 'Second hand (shop)']
const rank = (typed: string) => ranked(names, (name) => name, typed)

describe('what is meant by what is typed', () => {
  test('the very name first, then what begins so, then what has a word that does', () => {
    expect(rank('hand')).toEqual(['hand', 'Hand over key', 'Check hand luggage', 'Second hand (shop)'])
    expect(rank('hand over')).toEqual(['Hand over key'])
    expect(rank('shop')).toEqual(['Second hand (shop)'])
  })

  test('the middle of a word means nothing, accents and capitals do not matter', () => {
    expect(rank('econd')).toEqual([])
    expect(rank('uber')).toEqual(['Überweisung'])
  })

  test('a field that lists the middle of a word, too, lists it apart: the very name is first however it is sorted', () => {
    const departments = ['Coinsurance', 'Loan operations', 'Operations', 'Operations desk', 'Reoperations']
    const all = (typed: string) => rankedAll(departments, (name) => name, typed)
    expect(all('operations')).toEqual({
      meant: ['Operations', 'Operations desk', 'Loan operations'],
      within: ['Reoperations'],
    })
    expect(all('insurance')).toEqual({ meant: [], within: ['Coinsurance'] })
    expect(all(' ')).toEqual({ meant: departments, within: [] })
  })

  test('nothing typed means anything', () => {
    expect(rank('  ')).toEqual(names)
  })

  test('one name is found however it is written', () => {
    expect(named(names, (name) => name, ' HAND  over KEY ')).toBe('Hand over key')
    expect(named(names, (name) => name, 'Hand over')).toBeUndefined()
  })
})
