import { expect, test } from 'vitest'
import { lineRemark } from '../../../../renderer/features/outline/line-remark.ts'
import { typed } from '../../../shared/outline/editing.ts'

test('the outline says how the number on a line is read, and when it stays in the label', () => {
  const outline = typed('Where?\n- Berlin 1\n- Berlin 2\n- form 27\nGood?\n- yes 80\n! form 4')
  const said = outline.lines.map((_, line) => lineRemark(outline, line).replaceAll('\u00a0', ' '))
  expect(said[1]).toContain('1 stays in the label; write 1 % for a share.')
  expect(said[3]).toContain('27 stays in the label')
  expect(said[5]).toContain('yes · 80 % of cases')
  expect(said[6]).toContain('4 stays in the label; write 4 % for how often.')
  expect(said[0]).toBe('')
})
