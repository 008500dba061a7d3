import { describe, expect, test } from 'vitest'
import { fc, test as property } from '@fast-check/vitest'
import { formatRoute, parseRoute, screens, startRoute } from '../../../renderer/state/route.ts'

const name = fc.string({ minLength: 1 })

describe('the address of a place', () => {
  property.prop([name, name, fc.constantFrom('map', 'assessment')])(
    'the address of a map or an assessment leads back to the same workflow',
    (engagementId, workflowId, screen) => {
      const route = { kind: 'engagement', engagementId, screen, workflowId } as const
      expect(parseRoute(formatRoute(route))).toEqual(route)
    },
  )

  property.prop([name, fc.constantFrom(...screens)])(
    'a screen’s address leads back to it',
    (engagementId, screen) => {
      const route = { kind: 'engagement', engagementId, screen, workflowId: null } as const
      expect(parseRoute(formatRoute(route))).toEqual(route)
    },
  )

  property.prop([fc.string()])('any text is an address of something', (hash) => {
    expect(['start', 'engagement', 'compare']).toContain(parseRoute(hash).kind)
  })

  const place = fc.oneof(
    fc.record({ workflowId: name }),
    fc.record({ workflowId: name, revision: fc.integer({ min: 1, max: 1e6 }) }),
  )
  const left = fc.oneof(
    fc.record({ workflowId: name }),
    fc.record({ workflowId: name, momentId: fc.integer({ min: 1, max: 1e6 }) }),
  )
  property.prop([name, place, place, fc.option(left, { nil: undefined })])(
    'a comparison’s address leads back to it, and on to the map that was left for it',
    (engagementId, before, after, from) => {
      const route = {
        kind: 'compare',
        engagementId,
        before,
        after,
        ...(from === undefined ? {} : { from }),
      } as const
      expect(parseRoute(formatRoute(route))).toEqual(route)
    },
  )

  test('what names no engagement is the start screen', () => {
    for (const hash of ['', '#', '#/', '#/e', '#/e/', '#/nowhere/1'])
      expect(parseRoute(hash)).toEqual(startRoute)
  })

  test('an unknown screen is the map', () => {
    expect(parseRoute('#/e/1/nowhere')).toEqual({
      kind: 'engagement',
      engagementId: '1',
      screen: 'map',
      workflowId: null,
    })
  })
})
