import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState } from 'react'

interface Option {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly label: string
  readonly placeholder?: string
  readonly options: readonly Option[]
  readonly onPick: (id: string) => void
  /** Makes something new of what was typed; absent where only the given can be chosen. */
  readonly onCreate?: (name: string) => void
  /** Names that exist but cannot be chosen again. */
  readonly taken?: readonly string[]
  readonly autoFocus?: boolean
}

/** A field that finds by typing, and makes what it does not find. Enter takes the first. */
export function TypeAhead({
  label,
  placeholder,
  options,
  onPick,
  onCreate,
  taken = [],
  autoFocus = false,
}: Props) {
  const [text, setText] = useState('')
  const combobox = useCombobox({ onDropdownOpen: () => combobox.selectFirstOption() })
  const typed = text.trim()
  const found = options.filter((option) => option.name.toLowerCase().includes(typed.toLowerCase()))
  const known = [...options.map((option) => option.name), ...taken].some((name) => same(name, typed))
  const creates = onCreate !== undefined && typed !== '' && !known
  const submit = (value: string) => {
    setText('')
    combobox.closeDropdown()
    if (value.startsWith('new:')) onCreate?.(typed)
    else onPick(value.slice('old:'.length))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={placeholder ?? ''}
          value={text}
          data-autofocus={autoFocus || undefined}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
            queueMicrotask(() => combobox.selectFirstOption())
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && !creates}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {found.map((option) => (
            <Combobox.Option key={option.id} value={`old:${option.id}`}>
              {option.name}
            </Combobox.Option>
          ))}
          {creates && <Combobox.Option value="new:">Add “{typed}”</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
