import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { replaceEntry } from '#shared/model/edits/replace-entry.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { randomDocument } from './random-edits.ts'

const ids = fc.constantFrom('dep-a', 'dep-b', 'dep-new', 'sys-1', 'sys-2', 'sys-new')

test.prop([randomDocument, ids, ids])(
  'an entry that turns out to be another is used nowhere',
  (drawn, from, to) => {
    fc.pre(from !== to)
    const kind = from.startsWith('dep') ? 'department' : 'system'
    const document = replaceEntry(drawn, { kind, from, to })
    expect(checkDocument(document)).toEqual([])
    expect(JSON.stringify(document)).not.toContain(`"${from}"`)
    expect(document.nodes.map((node) => node.id)).toEqual(drawn.nodes.map((node) => node.id))
  },
)
