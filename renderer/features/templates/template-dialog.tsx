import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Result } from '#shared/lib/result.ts'
import { notifyDone } from '../../ui/notify.tsx'
import classes from './template-dialog.module.css'

interface Props {
  readonly title: string
  /** What will happen, a sentence. */
  readonly lead: string
  readonly name: string
  readonly purpose: string
  readonly verb: string
  readonly keep: (name: string, purpose: string) => Promise<Result<unknown>>
  /** Said when it is kept. */
  readonly done: (name: string) => string
  readonly onClose: () => void
}

/** Asks for the name of a template and what it is for. */
export function TemplateDialog({ title, lead, verb, keep, done, onClose, ...given }: Props) {
  const [name, setName] = useState(given.name)
  const [purpose, setPurpose] = useState(given.purpose)
  const [error, setError] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setError('Type a name.')
    const kept = await keep(name.trim(), purpose.trim())
    if (!kept.ok) return setError(kept.message)
    notifyDone(done(name.trim()))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} size={520}>
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        <p className={classes.lead}>{lead}</p>
        <TextInput
          label="Name"
          value={name}
          error={error}
          maxLength={200}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label="What it is for"
          placeholder="One sentence, for whoever chooses it later"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
