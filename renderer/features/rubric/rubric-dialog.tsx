import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { count } from '#shared/lib/words.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { rubricChanges, sameRules } from '#shared/model/rubric/changes.ts'
import { checkRubric, rubricProblem } from '#shared/model/rubric/check.ts'
import { verdictFields, weightFields } from '#shared/model/rubric/fields.ts'
import { firmnessFields } from '#shared/model/rubric/firmness-fields.ts'
import { opinionFields } from '#shared/model/rubric/opinion-fields.ts'
import { profileFields, timesFields } from '#shared/model/rubric/profile-fields.ts'
import { splitFields } from '#shared/model/rubric/split-fields.ts'
import { selectRubric, useEngagement } from '../../state/engagement-store.ts'
import { saveRubric } from '../../state/rubric-actions.ts'
import { notifyDone, notifyFailure, notifyUndo } from '../../ui/notify.tsx'
import { BandsTable } from './bands-table.tsx'
import { EffectPanel } from './effect-panel.tsx'
import { LimitList } from './limit-list.tsx'
import classes from './rubric.module.css'

/** The rules behind every score, as data that may be changed; each change is a version of its own. */
export function RubricDialog({ onClose }: { readonly onClose: () => void }) {
  const rubric = useEngagement(selectRubric)
  return (
    <Modal opened onClose={onClose} title="Rubric" size={1240}>
      {rubric !== null && <RubricForm key={rubric.version} rubric={rubric} onClose={onClose} />}
    </Modal>
  )
}

function RubricForm({ rubric, onClose }: { readonly rubric: Rubric; readonly onClose: () => void }) {
  const [draft, setDraft] = useState(rubric)
  const [failed, setFailed] = useState<string | null>(null)
  const problems = checkRubric(draft)
  const changed = !sameRules(draft, rubric)
  const lists = { draft, problems, onChange: setDraft }
  const putInForce = async () => {
    const result = await saveRubric(draft)
    if (!result.ok) return setFailed(result.message)
    notifyUndo(`Rubric ${result.value.version} is in force; every verdict was computed anew.`, () => {
      void bringBack(rubric)
    })
    onClose()
  }
  return (
    <div className={classes.form}>
      <div className={classes.columns}>
        <div className={classes.rules}>
          <p className={classes.lead}>
            Version in force: <strong>{rubric.version}</strong>. A change put in force becomes a version of
            its own, for this engagement only; every report, plan and file names the version it used.
          </p>
          <BandsTable {...lists} />
          <div className={classes.lists}>
            <div>
              <LimitList title="Verdict" fields={verdictFields} {...lists} />
              <LimitList title="Weights of the parts of complexity" fields={weightFields} {...lists} />
              <LimitList title="How firm a verdict is" fields={firmnessFields} {...lists} />
              <LimitList title="Which part to automate" fields={splitFields} {...lists} />
            </div>
            <div>
              <LimitList title="Second opinions and guards" fields={opinionFields} {...lists} />
              <LimitList title="Profile" fields={profileFields} {...lists} />
              <LimitList title="Times" fields={timesFields} {...lists} />
            </div>
          </div>
        </div>
        <EffectPanel draft={problems.size === 0 ? draft : null} changed={changed} />
      </div>
      {failed !== null && (
        <p role="alert" className={classes.failed}>
          {failed}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          variant="subtle"
          disabled={sameRules(draft, defaultRubric)}
          onClick={() => setDraft({ ...defaultRubric, version: draft.version })}
        >
          Back to the method’s rubric
        </Button>
        <Button variant="subtle" disabled={!changed} onClick={() => setDraft(rubric)}>
          As in force
        </Button>
        <p role="status" className={classes.state} data-wrong={problems.size > 0}>
          {rubricProblem(draft) ?? differsWords(draft)}
        </p>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="filled" disabled={!changed || problems.size > 0} onClick={() => void putInForce()}>
          Put in force
        </Button>
      </div>
    </div>
  )
}

function differsWords(draft: Rubric): string {
  const changes = rubricChanges(defaultRubric, draft).length
  return changes === 0
    ? `As the method’s rubric ${defaultRubric.version}`
    : `${count(changes, 'rule')} other than in the method’s rubric ${defaultRubric.version}`
}

/** The rules as they were have the version they had. */
async function bringBack(rubric: Rubric): Promise<void> {
  const result = await saveRubric(rubric)
  if (result.ok) notifyDone(`Rubric ${result.value.version} is in force again.`)
  else notifyFailure(result)
}
