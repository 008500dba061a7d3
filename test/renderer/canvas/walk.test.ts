import { describe, expect, test } from 'vitest'
import { neighbour } from '../../../renderer/state/map/actions/walk.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'

describe('walking over the map', () => {
  test('begins at the start, goes to what lies ahead, and stops at the edge', () => {
    const document = smallDrawing()
    expect(neighbour(document, undefined, 'right')?.id).toBe('start')
    expect(neighbour(document, 'start', 'right')?.id).toBe('check')
    expect(neighbour(document, 'check', 'right')?.id).toBe('decide')
    expect(neighbour(document, 'decide', 'down')?.id).toBe('pack')
    expect(neighbour(document, 'start', 'left')).toBeUndefined()
  })
})
