import { Button, Modal } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import {
  loadTemplates,
  selectSources,
  selectTemplateFailure,
  selectTemplates,
  useTemplates,
} from '../../state/template-store.ts'
import { useChosen } from '../../ui/use-chosen.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { optionId } from '../../ui/option-id.ts'
import { ChoiceList } from './choice-list.tsx'
import { choiceSections } from './choices.ts'
import { Preview } from './preview.tsx'
import { fillOpenMap, startNew } from './start-from.ts'
import classes from './new-workflow-dialog.module.css'

interface Props {
  /** new, template: adds a workflow. fill: puts a drawing on the open map, which is empty. */
  readonly what: 'new' | 'template' | 'fill'
  readonly onClose: () => void
}

const titles = {
  new: 'New workflow',
  template: 'New workflow from a template',
  fill: 'Start from a template',
} as const
const verbs = { new: 'Start', template: 'Start', fill: 'Put it on the map' } as const

/** What a workflow can start from: type to find, arrows to look, Enter to take. */
export function NewWorkflowDialog({ what, onClose }: Props) {
  useEffect(() => void loadTemplates(), [])
  const templates = useTemplates(selectTemplates)
  const sources = useTemplates(selectSources)
  const failure = useTemplates(selectTemplateFailure)
  const [typed, setTyped] = useState('')
  const list = useId()
  const start = what === 'fill' ? fillOpenMap : startNew
  const sections = choiceSections(typed, {
    templates: templates ?? [],
    sources: sources ?? [],
    withEmpty: what === 'new',
  }).map(({ title, choices }) => ({
    title,
    rows: choices.map((choice) => ({ ...choice, choose: () => void start(choice) })),
  }))
  const { active, point, onKeyDown } = useChosen(sections)
  return (
    <Modal opened onClose={onClose} title={titles[what]} size={1080} yOffset="6vh">
      <div className={classes.columns}>
        <div className={classes.choices}>
          <input
            className={classes.field}
            type="text"
            role="combobox"
            aria-label="Find a template or a workflow"
            aria-expanded={sections.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : optionId(list, active.id)}
            placeholder="Find a template or a workflow"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            data-autofocus
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              point(null)
            }}
            onKeyDown={onKeyDown}
          />
          {failure !== null && (
            <p role="alert" className={classes.failed}>
              {failure.message}
            </p>
          )}
          {templates === null && failure === null && <Waiting what="Reading the templates …" />}
          <ChoiceList id={list} sections={sections} active={active?.id} onPoint={point} />
          {sections.length === 0 && templates !== null && (
            <p className={classes.none}>
              Nothing of that name. Take a word away, or start with an empty map.
            </p>
          )}
          <p className={classes.hint} aria-hidden="true">
            <kbd>↑</kbd> <kbd>↓</kbd> look · <kbd>Enter</kbd> {verbs[what].toLowerCase()}
          </p>
        </div>
        {active !== undefined && (
          <Preview choice={active}>
            <Button variant="filled" onClick={active.choose}>
              {active.kind === 'empty' ? 'Start with an empty map' : verbs[what]}
            </Button>
          </Preview>
        )}
      </div>
    </Modal>
  )
}
