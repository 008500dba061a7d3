import { TextInput } from '@mantine/core'
import type { PlanSettings } from '#shared/model/plan.ts'
import { changeSettings } from '../../state/plan-store.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { notifyFailure } from '../../ui/notify.tsx'
import classes from './plan-screen.module.css'

/** Capacity, waves and dates; a change is planned anew at once. */
export function PlanSettingsForm({ settings }: { readonly settings: PlanSettings }) {
  const keep = async (changes: Partial<PlanSettings>) => {
    const failed = await changeSettings({ ...settings, ...changes })
    return failed?.message ?? null
  }
  return (
    <section className={classes.settings} aria-label="Plan settings">
      <NumberField
        label="Capacity a wave"
        suffix=" days"
        width={128}
        min={1}
        max={1e6}
        value={settings.capacityPerWave}
        onKeep={(capacityPerWave) => keep({ capacityPerWave })}
      />
      <NumberField
        label="Waves"
        width={72}
        min={1}
        max={12}
        value={settings.waves}
        onKeep={(waves) => keep({ waves })}
      />
      <NumberField
        label="Months a wave"
        width={104}
        min={1}
        max={12}
        value={settings.monthsPerWave}
        onKeep={(monthsPerWave) => keep({ monthsPerWave })}
      />
      <StartDate settings={settings} />
      <NumberField
        label="Connecting a system"
        suffix=" days"
        width={144}
        min={0}
        max={1e4}
        decimals={1}
        value={settings.connectorDays}
        onKeep={(connectorDays) => keep({ connectorDays })}
      />
    </section>
  )
}

function StartDate({ settings }: { readonly settings: PlanSettings }) {
  const keep = async (startsOn: string) => {
    if (startsOn === '' || startsOn === settings.startsOn) return
    const failed = await changeSettings({ ...settings, startsOn })
    if (failed !== null) notifyFailure(failed)
  }
  return (
    <TextInput
      key={settings.startsOn}
      type="date"
      label="Starts on"
      w={152}
      defaultValue={settings.startsOn}
      onBlur={(event) => void keep(event.currentTarget.value)}
    />
  )
}
