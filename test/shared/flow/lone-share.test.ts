import { describe, expect, test } from 'vitest'
import { leftByLoneWay } from '#shared/flow/lone-share.ts'
import type { FlowEdge } from '#shared/model/document.ts'

const way = (probability?: number): FlowEdge => ({
  id: `w${probability ?? ''}`,
  source: 'a',
  target: 'b',
  kind: 'sequence',
  ...(probability === undefined ? {} : { probability }),
})
const path = (value: number): FlowEdge => ({ ...way(), kind: 'exception', rate: { kind: 'value', value } })

describe('what the only way out leaves', () => {
  test('is asked where its share is below 100 %', () => {
    expect(leftByLoneWay([way(0.8)])).toBeCloseTo(0.2)
    expect(leftByLoneWay([way(0)])).toBe(1)
    expect(leftByLoneWay([way(0.8), path(0.05)])).toBeCloseTo(0.2)
  })

  test('is no question without a share, with all of it, beside another way, or where exception paths take the rest', () => {
    expect(leftByLoneWay([])).toBeNull()
    expect(leftByLoneWay([way()])).toBeNull()
    expect(leftByLoneWay([way(1)])).toBeNull()
    expect(leftByLoneWay([way(0.8), way()])).toBeNull()
    expect(leftByLoneWay([way(0.8), path(0.15), path(0.05)])).toBeNull()
  })
})
