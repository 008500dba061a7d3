import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconSunHigh } from '@tabler/icons-react'
import { chooseTheme, selectChoice, themeChoices, useTheme } from '../../state/theme-store.ts'
import type { ThemeChoice } from '../../state/theme-store.ts'

const names: Readonly<Record<ThemeChoice, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  projector: 'Projector',
}

function choiceOf(value: string): ThemeChoice {
  return themeChoices.find((choice) => choice === value) ?? 'system'
}

export function ThemeMenu() {
  const current = useTheme(selectChoice)
  return (
    <Menu width={180} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="Theme" title="Theme">
          <IconSunHigh size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={current} onChange={(value) => chooseTheme(choiceOf(value))}>
          {themeChoices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} checkIcon={<IconCheck size={14} />} closeMenuOnClick>
              {names[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
