import { Button, Textarea } from '@mantine/core'
import type { Note } from '#shared/model/document.ts'
import { writeNote } from '#shared/geometry/write-note.ts'
import { deleteSelected } from '../../../state/map/actions/change.ts'
import { keepWords } from '../../../state/map/actions/overtaken.ts'
import { textOfNote } from '../../../state/map/texts.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { Section } from './section.tsx'

export function NoteInspector({ note }: { readonly note: Note }) {
  const map = useMap()
  const draft = useDraft(note.text, (text, had) =>
    keepWords(map, textOfNote(note.id), had, text, () =>
      map.edit('Write note', (document) => writeNote(document, { noteId: note.id, text })),
    ),
  )
  return (
    <Section>
      <Textarea label="Note" autosize minRows={3} {...draft} />
      <Button size="compact-sm" onClick={() => deleteSelected(map, false)}>
        Delete note
      </Button>
    </Section>
  )
}
