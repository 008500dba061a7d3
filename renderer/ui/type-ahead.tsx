import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { named, rankedAll } from './proposals/rank.ts'

interface Option {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly label: string
  readonly placeholder?: string
  /** What is chosen already; shown until something is typed. */
  readonly value?: string
  readonly options: readonly Option[]
  readonly onPick: (id: string) => void
  /** Makes something new of what was typed; absent where only the given can be chosen. */
  readonly onCreate?: (name: string) => void
  readonly onClear?: () => void
  /** Names that exist but cannot be chosen again. */
  readonly taken?: readonly string[]
  readonly autoFocus?: boolean
  /** Told of every change, by a form that has a button of its own; what was typed then stays on leaving. */
  readonly onType?: (text: string) => void
}

/** A field that finds by typing, and makes what it does not find. Enter takes the first, nothing where the name is taken. */
export function TypeAhead(props: Props) {
  const {
    label,
    placeholder = '',
    value = '',
    options,
    onPick,
    onCreate,
    onClear,
    taken = [],
    onType,
  } = props
  const [text, setText] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownOpen: () => combobox.selectFirstOption() })
  const typed = (text ?? '').trim()
  const { meant, within } = rankedAll(options, (option) => option.name, typed)
  const isTaken = (name: string) => named(taken, (each) => each, name) !== undefined
  const known = isTaken(typed) || named(options, (option) => option.name, typed) !== undefined
  const creates = onCreate !== undefined && typed !== '' && !known
  const submit = (chosen: string) => {
    setText(null)
    combobox.closeDropdown()
    if (chosen.startsWith('new:')) onCreate?.(typed)
    else onPick(chosen.slice('old:'.length))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={value === '' ? placeholder : value}
          value={text ?? value}
          data-autofocus={props.autoFocus || undefined}
          autoComplete="off"
          rightSection={
            onClear !== undefined && <CloseButton size={24} aria-label={`Clear ${label}`} onClick={onClear} />
          }
          onFocus={(event) => {
            event.currentTarget.select()
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            if (onType === undefined) setText(null)
            combobox.closeDropdown()
          }}
          onChange={(event) => {
            const { value: now } = event.currentTarget
            setText(now)
            onType?.(now)
            combobox.openDropdown()
            // Of a name that cannot be chosen again, nobody means another that has it in it.
            queueMicrotask(() =>
              isTaken(now) ? combobox.resetSelectedOption() : combobox.selectFirstOption(),
            )
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={meant.length + within.length === 0 && !creates}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label}>
          {meant.map(optionOf)}
          {creates && <Combobox.Option value="new:">Add “{typed}”</Combobox.Option>}
          {within.map(optionOf)}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function optionOf({ id, name }: Option) {
  return (
    <Combobox.Option key={id} value={`old:${id}`}>
      {name}
    </Combobox.Option>
  )
}
