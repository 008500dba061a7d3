// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { splitBlock } from '../../../renderer/features/report/split-block.ts'

function block(html: string): Element {
  document.body.innerHTML = html
  const { firstElementChild } = document.body
  if (firstElementChild === null) throw new Error('no element')
  return firstElementChild
}

const table =
  '<table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></tbody></table>'

describe('cutting a block at the foot of a sheet', () => {
  test('a table is cut between rows and repeats its head', () => {
    const whole = block(table)
    const rest = splitBlock(whole, () => whole.querySelectorAll('tbody tr').length <= 2)
    expect(whole.textContent).toBe('Name12')
    expect(rest.textContent).toBe('Name3')
  })

  test('a list is cut between items', () => {
    const whole = block('<ul><li>a</li><li>b</li><li>c</li></ul>')
    const rest = splitBlock(whole, () => whole.children.length <= 1)
    expect([whole.textContent, rest.textContent]).toEqual(['a', 'bc'])
  })

  test('a table of which nothing fits goes over whole', () => {
    const whole = block(table)
    expect(splitBlock(whole, () => false)).toBe(whole)
    expect(whole.textContent).toBe('Name123')
  })

  test('a figure is never cut', () => {
    const whole = block('<figure><p>a</p><p>b</p></figure>')
    expect(splitBlock(whole, () => false)).toBe(whole)
  })
})
