import { describe, expect, test } from 'vitest'
import type { Parked, ParkedKind } from '#shared/model/document.ts'
import { aboutWords, badgeText, countWords, pinnedItems, readSign } from '#shared/model/parked-words.ts'
import { smallDrawing } from './edits/drawing.ts'

const items = (...kinds: ParkedKind[]): Parked[] =>
  kinds.map((kind, at) => ({ id: `p${at}`, kind, text: kind, ...(at % 2 === 0 ? { about: 'check' } : {}) }))

describe('what is typed', () => {
  test.each([
    ['? Who signs', 'question', 'Who signs'],
    ['!One app', 'decision', 'One app'],
    [' *  Ask the bank', 'idea', 'Ask the bank'],
  ])('%s is a %s', (typed, kind, text) => {
    expect(readSign(typed)).toEqual({ kind, text })
  })

  test('says nothing of its kind without a sign', () => {
    expect(readSign('Who signs?')).toBeNull()
  })
})

describe('a badge', () => {
  test('counts each kind, and writes no one', () => {
    expect(badgeText(items('idea', 'question', 'question'))).toBe('?2 *')
    expect(badgeText(items('decision'))).toBe('!')
  })

  test('is said in words', () => {
    expect(countWords(items('idea', 'question', 'question'))).toBe('2 questions and 1 idea')
  })
})

test('what is pinned is found by what it is about', () => {
  const [first, , third] = items('idea', 'idea', 'question')
  expect([...pinnedItems(items('idea', 'idea', 'question'))]).toEqual([['check', [first, third]]])
})

test('what an item is about, or was', () => {
  const item: Parked = { id: 'p', kind: 'idea', text: '' }
  expect(aboutWords(smallDrawing(), { ...item, about: 'e3' })).toBe('way from decide to pack')
  expect(aboutWords(smallDrawing(), { ...item, formerly: 'Pack' })).toBe('was Pack, deleted')
  expect(aboutWords(smallDrawing(), item)).toBeUndefined()
})
