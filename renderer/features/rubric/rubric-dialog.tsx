import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { selectRubric, useEngagement } from '../../state/engagement-store.ts'
import { resetRubric, saveRubric } from '../../state/rubric-actions.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { BandsTable } from './bands-table.tsx'
import { checkRubric } from './check-rubric.ts'
import { LimitList } from './limit-list.tsx'
import { opinionFields } from './opinion-fields.ts'
import { verdictFields } from './rubric-fields.ts'
import classes from './rubric.module.css'

/** The rules behind every score, as data that may be changed; each change is a version of its own. */
export function RubricDialog({ onClose }: { readonly onClose: () => void }) {
  const rubric = useEngagement(selectRubric)
  return (
    <Modal opened onClose={onClose} title="Rubric" size={860}>
      {rubric !== null && <RubricForm key={rubric.version} rubric={rubric} onClose={onClose} />}
    </Modal>
  )
}

function RubricForm({ rubric, onClose }: { readonly rubric: Rubric; readonly onClose: () => void }) {
  const [draft, setDraft] = useState(rubric)
  const [failed, setFailed] = useState<string | null>(null)
  const problems = checkRubric(draft)
  const changed = JSON.stringify(draft) !== JSON.stringify(rubric)
  const finish = (result: Result<Rubric>) => {
    if (!result.ok) return setFailed(result.message)
    notifyDone(`Rubric ${result.value.version} is in force; every verdict was computed anew.`)
    onClose()
  }
  return (
    <>
      <p className={classes.lead}>
        Version in force: <strong>{rubric.version}</strong>. A saved change becomes a new version; every
        report names the version it used.
      </p>
      <BandsTable draft={draft} problems={problems} onChange={setDraft} />
      <div className={classes.lists}>
        <LimitList
          title="Verdict"
          fields={verdictFields}
          draft={draft}
          problems={problems}
          onChange={setDraft}
        />
        <LimitList
          title="Second opinions and guards"
          fields={opinionFields}
          draft={draft}
          problems={problems}
          onChange={setDraft}
        />
      </div>
      {failed !== null && (
        <p role="alert" className={classes.failed}>
          {failed}
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="subtle" onClick={() => void resetRubric().then(finish)}>
          Back to the method’s rubric
        </Button>
        <span className={classes.gap} />
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="filled"
          disabled={!changed || problems.size > 0}
          onClick={() => void saveRubric(draft).then(finish)}
        >
          Save as a new version
        </Button>
      </div>
    </>
  )
}
