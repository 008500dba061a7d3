import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { nameRevision } from './moment-tasks.ts'

interface Props {
  /** The revision that is named; null: the map as it is now. */
  readonly revision: number | null
  /** Its name so far. */
  readonly name: string | null
  readonly onClose: () => void
}

/** Gives a moment a name by which it is found again in the history. */
export function NameMomentDialog({ revision, name, onClose }: Props) {
  const [typed, setTyped] = useState(name ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const given = typed.trim()

  async function submit(next: string | null): Promise<void> {
    const named = await nameRevision(revision, next)
    if (!named.ok) return setFailure(named)
    notifyDone(next === null ? 'The name is taken away; the moment stays.' : `“${next}” is in the history.`)
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={name === null ? 'Name this moment' : 'Rename this moment'}
      size={440}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (given !== '') void submit(given)
        }}
      >
        <TextInput
          label="Name"
          description="Such as “Before lunch” or “As Ines sees it”. You find it in the history and can come back to it."
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          maxLength={200}
          value={typed}
          error={failure?.message}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          {name !== null && (
            <Button variant="subtle" mr="auto" onClick={() => void submit(null)}>
              Take the name away
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={given === ''}>
            {name === null ? 'Name it' : 'Rename'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
