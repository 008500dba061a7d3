import { describe, expect, test } from 'vitest'
import { groupOffers, offerFinder, offersOf } from '../../../renderer/app/palette/offers.ts'
import type { Command } from '../../../renderer/state/command.ts'

function command(id: string, title: string, more: Partial<Command> = {}): Command {
  return { id, title, group: 'Map', when: () => true, run: () => {}, ...more }
}

const table = [
  command('map.tidy', 'Tidy the layout', { group: 'Arrange' }),
  command('map.undo', 'Undo', { keywords: 'take back' }),
  command('map.connect', 'Connect to …', { why: () => 'Select a node first.' }),
  command('theme.dark', 'Theme: dark', { group: 'Window' }),
  command('workflow.rename', 'Rename the workflow', {
    group: 'Workflow',
    when: () => false,
    why: () => 'Open a map first.',
  }),
  command('secret', 'Belongs elsewhere', { when: () => false }),
]
const offers = offersOf(table)
const ids = (found: readonly { readonly command: Command }[]) => found.map((offer) => offer.command.id)

describe('what the palette offers', () => {
  test('leaves out what belongs elsewhere and has no reason to give', () => {
    expect(ids(offers)).not.toContain('secret')
    expect(offers.find((offer) => offer.command.id === 'map.connect')?.reason).toBe('Select a node first.')
  })

  test('unasked, shows what belongs here by area, what was run last first and once', () => {
    const groups = groupOffers(offers, ['theme.dark', 'gone', 'map.connect', 'map.undo'])
    expect(groups.map((group) => [group.title, ids(group.offers)])).toEqual([
      ['Recent', ['theme.dark', 'map.undo']],
      ['Map', ['map.connect']],
      ['Arrange', ['map.tidy']],
    ])
  })
})

describe('finding an action', () => {
  const find = offerFinder(offers)
  test.each([
    ['the beginnings of words', 'the da', 'theme.dark'],
    ['a slip of the fingers', 'renmae workflow', 'workflow.rename'],
    ['another word for it', 'back', 'map.undo'],
    ['its area', 'arrange', 'map.tidy'],
  ])('by %s', (_how, query, id) => {
    expect(ids(find(query, []))[0]).toBe(id)
  })

  test('a slip only in longer words, and one: another short word is not meant', () => {
    const short = offerFinder(
      offersOf([command('late', 'Supplier late'), command('value', 'Value property')]),
    )
    expect(short('lane', [])).toEqual([])
    expect(ids(short('vallue', []))).toEqual(['value'])
    expect(short('vxlxe', [])).toEqual([])
  })

  test('all words count, and what fits none is not found', () => {
    expect(find('tidy theme', [])).toEqual([])
    expect(find('zzz', [])).toEqual([])
  })

  test('what can run comes before what cannot', () => {
    const both = offerFinder(
      offersOf([command('no', 'Add lane', { why: () => 'Not now.' }), command('yes', 'Add lane')]),
    )
    expect(ids(both('lane', []))).toEqual(['yes', 'no'])
  })
})
