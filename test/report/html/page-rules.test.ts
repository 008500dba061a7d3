import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { cssString } from '../../../electron/report/html/page-rules.ts'

test.prop([fc.string({ unit: 'binary' })])('a CSS string cannot be ended by what it holds', (text) => {
  const inner = cssString(text).slice(1, -1)
  expect(inner).not.toMatch(/["'<>\n\r]/)
  expect(inner.replace(/\\[0-9a-f]{1,6} /g, '')).not.toContain('\\')
})
