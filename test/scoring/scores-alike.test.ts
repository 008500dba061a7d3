import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../electron/scoring/assess.ts'
import { scoresAlike } from '../../electron/scoring/scores-alike.ts'
import { anyDocument } from '../helpers/document-arbitrary.ts'
import { smallDrawing } from '../shared/model/edits/drawing.ts'
import { randomEdits } from '../shared/model/edits/random-edits.ts'

const catalogue = { departments: [], systems: [] }
const casesPerYear = 1200

test('what is said to score alike does, whatever the edit', () => {
  let alike = 0
  fc.assert(
    fc.property(anyDocument, randomEdits, (document, edits) => {
      let before = document
      for (const edit of edits.slice(0, 6)) {
        const after = edit(before)
        if (after !== before && scoresAlike(before, after)) {
          alike += 1
          const score = (drawing: typeof after) =>
            assess(drawing, { ...noAnswers, casesPerYear }, catalogue, defaultRubric)
          expect(score(after)).toEqual(score(before))
        }
        before = after
      }
    }),
  )
  expect(alike).toBeGreaterThan(20)
})

test('a moved step scores alike; a renamed one, or one in another department, may not', () => {
  const before = smallDrawing()
  const move = (x: number, y: number) => moveNodes(before, { moves: [{ id: 'check', position: { x, y } }] })
  expect(scoresAlike(before, move(180, 20))).toBe(true)
  expect(scoresAlike(before, move(160, 208))).toBe(false)
  expect(scoresAlike(before, renameNode(before, { nodeId: 'check', name: 'Position' }))).toBe(false)
})
