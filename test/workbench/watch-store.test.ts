import { expect, test } from 'vitest'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { watchStore } from '../../electron/workbench/watch-store.ts'
import { openTempStore, openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

test('what another process stores is noticed once, what this one stores is not news', async () => {
  const temp = openTempWorkbench()
  const other = openTempStore(temp.folder)
  const events: WorkbenchEvent[] = []
  const look = watchStore({ store: other, emit: (event) => events.push(event) })
  look()
  other.writer.exec(
    "INSERT INTO engagements (id, client, title, consultants, notes, created_at, updated_at) VALUES ('e', '', '', '[]', '', '', '')",
  )
  look()
  expect(events).toEqual([])
  valueOf(await temp.workbench['engagement.create'](details))
  look()
  look()
  expect(events).toEqual([{ kind: 'engagements-changed' }])
  other.close()
  temp.close()
})
