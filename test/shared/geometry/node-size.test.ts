import { sizeFor } from '#shared/geometry/node-size.ts'
import { nodeBox } from '#shared/geometry/node-box.ts'
import { createNode } from '#shared/model/create-node.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const catalogue = {
  departments: [],
  systems: ['SAP', 'CRM', 'DMS', 'Mail', 'Portal'].map((name) => ({ id: name, name })),
}
const step = (name: string, systemIds: string[] = []) => ({
  ...createNode('step', { id: 'a', name }),
  systemIds,
})

describe('size of a node', () => {
  test('a step with a short name has the usual size', () => {
    expect(sizeFor(step('Restock'), catalogue)).toEqual({ width: 144, height: 58 })
  })

  test('a longer name makes the step higher, a long word wider, up to a limit', () => {
    const long = sizeFor(step('Check that all the documents are complete and signed'), catalogue)
    expect(long.height).toBeGreaterThan(58)
    expect(sizeFor(step('Kreditwürdigkeitsprüfung'), catalogue).width).toBeGreaterThan(144)
    expect(sizeFor(step('x'.repeat(500)), catalogue).width).toBe(184)
  })

  test('events and gateways keep their size whatever they are called', () => {
    const event = createNode('event', { id: 'a', name: 'A very long name '.repeat(9) })
    expect(sizeFor(event, catalogue)).toEqual({ width: 32, height: 32 })
  })

  test('whatever a step is called, its lines and chips stay inside the size it asks for', () => {
    const systems = fc.subarray(catalogue.systems.map(({ id }) => id))
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), systems, (name, systemIds) => {
        const node = step(name, systemIds)
        const size = sizeFor(node, catalogue)
        const drawn = nodeBox({ ...node, size }, catalogue)
        const low = drawn.textOrigin.y + drawn.lines.length * drawn.lineHeight
        expect(low).toBeLessThanOrEqual(size.height - drawn.textOrigin.y)
        for (const { box } of drawn.chips) {
          expect(box.y).toBeGreaterThanOrEqual(low)
          expect(box.x + box.width).toBeLessThanOrEqual(size.width - 8)
        }
      }),
    )
  })
})

describe('the inside of a step', () => {
  test('three systems are named, more are counted, none is said in words', () => {
    const texts = (ids: string[]) =>
      nodeBox({ ...step('A', ids), size: { width: 184, height: 64 } }, catalogue)
    expect(texts(['SAP', 'CRM', 'DMS']).chips.map(({ text }) => text)).toEqual(['SAP', 'CRM', 'DMS'])
    expect(texts(['SAP', 'CRM', 'DMS', 'Mail', 'Portal']).chips.map(({ text }) => text)).toEqual([
      'SAP',
      'CRM',
      'DMS',
      '+2',
    ])
    expect(texts([]).caption?.lines).toEqual(['by hand'])
    const machine = {
      ...step('A', []),
      characteristics: { automated: true },
      size: { width: 184, height: 64 },
    }
    expect(nodeBox(machine, catalogue).caption?.lines).toEqual(['by machine'])
  })

  test('a box too small for the name shrinks the letters before it loses a word', () => {
    const name = 'Prüfung der eingereichten Unterlagen durch Sachbearbeitung'
    const drawn = nodeBox({ ...step(name), size: { width: 100, height: 80 } }, catalogue)
    expect(drawn.fontSize).toBeLessThan(13)
    expect(drawn.lines.join(' ').replace('- ', '-')).not.toContain('…')
  })
})
