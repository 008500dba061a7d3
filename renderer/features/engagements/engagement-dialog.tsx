import { Button, Modal, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { engagementDetailsSchema } from '#shared/model/engagement.ts'
import type { EngagementDetails } from '#shared/model/engagement.ts'
import {
  createEngagement,
  engagementsStore,
  loadEngagements,
  updateEngagement,
} from '../../state/engagements-store.ts'
import { engagementStore, reloadEngagement } from '../../state/engagement-store.ts'
import { openMap } from '../../state/route-store.ts'
import { fieldErrors } from './field-errors.ts'
import { mergeDetails, overtakenWords } from './merge-details.ts'
import classes from './engagement-dialog.module.css'

interface Props {
  /** null: a new one. */
  readonly engagementId: string | null
  readonly onClose: () => void
}

const blank: EngagementDetails = {
  client: '',
  title: '',
  consultants: [],
  startsOn: null,
  endsOn: null,
  notes: '',
}

/** Client, title, consultants, dates and notes of a new or an existing engagement. */
export function EngagementDialog({ engagementId, onClose }: Props) {
  const [details, setDetails] = useState(() => detailsOf(engagementId))
  /** As another window may have changed them since. */
  const [had, setHad] = useState(details)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  const set = (changes: Partial<EngagementDetails>) => setDetails((current) => ({ ...current, ...changes }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = validate(details)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    if (engagementId !== null) await loadEngagements()
    const kept = engagementId === null ? had : storedDetails(engagementId)
    const merged = mergeDetails(had, details, kept)
    setHad(kept)
    setDetails(merged.details)
    if (merged.overtaken.length > 0) {
      const said = merged.overtaken.map((field) => [field, overtakenWords(kept, field)] as const)
      return setErrors(Object.fromEntries(said))
    }
    const failed = await keep(engagementId, merged.details)
    if (failed === null) onClose()
    else setErrors({ form: failed })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={engagementId === null ? 'New engagement' : 'Engagement'}
      size={560}
    >
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate className={classes.form}>
        <TextInput
          label="Client"
          required
          value={details.client}
          error={errors['client']}
          data-autofocus
          onChange={(event) => set({ client: event.currentTarget.value })}
        />
        <TextInput
          label="Title"
          required
          placeholder="For example: On-site week 1"
          value={details.title}
          error={errors['title']}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TagsInput
          label="Consultants"
          placeholder="Type a name, press Enter"
          value={details.consultants}
          maxTags={50}
          acceptValueOnBlur
          error={errors['consultants']}
          onChange={(consultants) => set({ consultants })}
        />
        <div className={classes.dates}>
          <TextInput
            type="date"
            label="From"
            value={details.startsOn ?? ''}
            error={errors['startsOn']}
            onChange={(event) => set({ startsOn: event.currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label="Until"
            value={details.endsOn ?? ''}
            error={errors['endsOn']}
            onChange={(event) => set({ endsOn: event.currentTarget.value || null })}
          />
        </div>
        <Textarea
          label="Notes"
          autosize
          minRows={3}
          maxRows={10}
          value={details.notes}
          error={errors['notes']}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
        {errors['form'] !== undefined && (
          <p role="alert" className={classes.failed}>
            {errors['form']}
          </p>
        )}
        <div className={classes.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            {engagementId === null ? 'Start the engagement' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function detailsOf(engagementId: string | null): EngagementDetails {
  if (engagementId === null) return blank
  const open = engagementStore.getState().view?.engagement
  const known =
    open?.id === engagementId
      ? open
      : engagementsStore.getState().list?.find((each) => each.id === engagementId)
  return known === undefined ? blank : only(known)
}

/** As the list has them, which was just read. */
function storedDetails(engagementId: string): EngagementDetails {
  const known = engagementsStore.getState().list?.find((each) => each.id === engagementId)
  return known === undefined ? detailsOf(engagementId) : only(known)
}

function only({ client, title, consultants, startsOn, endsOn, notes }: EngagementDetails): EngagementDetails {
  return { client, title, consultants, startsOn, endsOn, notes }
}

function validate(details: EngagementDetails): Record<string, string> {
  const errors = fieldErrors(engagementDetailsSchema.safeParse(details).error)
  const { startsOn, endsOn } = details
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    errors['endsOn'] = 'The end lies before the start.'
  return errors
}

/** null when it went well, else what to show. */
async function keep(engagementId: string | null, details: EngagementDetails): Promise<string | null> {
  const result = await (engagementId === null
    ? createEngagement(details)
    : updateEngagement(engagementId, details))
  if (!result.ok) return result.message
  if (engagementId === null) openMap(result.value.id, null)
  else await reloadEngagement()
  return null
}
