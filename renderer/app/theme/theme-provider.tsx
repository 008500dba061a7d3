import { MantineProvider } from '@mantine/core'
import { useLayoutEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { selectGrowth, themeStore } from '../../state/theme-store.ts'
import { cssVariables, mantineTheme } from './mantine-theme.ts'
import { themeCss } from './theme-css.ts'

/** Puts the chosen theme on the root element, where every stylesheet and Mantine read it. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const theme = useStore(themeStore, (state) => state.theme)
  const growth = useStore(themeStore, selectGrowth)
  const css = useMemo(() => themeCss(growth), [growth])
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <>
      <style>{css}</style>
      <MantineProvider
        theme={mantineTheme}
        cssVariablesResolver={cssVariables}
        forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
      >
        {children}
      </MantineProvider>
    </>
  )
}
