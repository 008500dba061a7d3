import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver } from '@mantine/core'
import { fontFamily } from '#shared/design/tokens.ts'
import classes from './mantine.module.css'

const field = { input: `${classes.input} ${classes.line}`, label: classes.label, error: classes.error }

/** Mantine's primitives in Baton's dress: sizes, corners and colours come from the tokens. */
export const mantineTheme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  primaryColor: 'dark',
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: {
    xs: 'var(--text-small)',
    sm: 'var(--text-body)',
    md: 'var(--text-body)',
    lg: 'var(--text-heading)',
    xl: 'var(--text-heading)',
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' }, classNames: { root: classes.button } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 28 }, classNames: { root: classes.actionIcon } },
    TextInput: { classNames: field },
    NumberInput: { defaultProps: { hideControls: true }, classNames: field },
    Textarea: { classNames: { input: classes.input, label: classes.label, error: classes.error } },
    TagsInput: {
      classNames: {
        input: classes.input,
        inputField: classes.tagField,
        label: classes.label,
        pill: classes.pill,
      },
    },
    Select: {
      classNames: {
        input: `${classes.input} ${classes.line}`,
        label: classes.label,
        dropdown: classes.dropdown,
        option: classes.option,
      },
    },
    Autocomplete: {
      classNames: {
        input: `${classes.input} ${classes.line}`,
        label: classes.label,
        dropdown: classes.dropdown,
        option: classes.option,
      },
    },
    MultiSelect: {
      classNames: {
        input: classes.input,
        inputField: classes.tagField,
        label: classes.label,
        dropdown: classes.dropdown,
        option: classes.option,
        pill: classes.pill,
      },
    },
    Checkbox: {
      classNames: { root: classes.checkboxRoot, input: classes.checkbox, label: classes.checkboxLabel },
    },
    Menu: {
      // Without Mantine's own place for the first focus, which no menu may hold: the first item has it.
      defaultProps: {
        shadow: 'none',
        position: 'bottom-start',
        offset: 4,
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: classes.dropdown,
        item: classes.menuItem,
        label: classes.menuLabel,
        divider: classes.menuDivider,
      },
    },
    Modal: {
      defaultProps: {
        shadow: 'none',
        centered: false,
        yOffset: '8vh',
        closeButtonProps: { 'aria-label': 'Close' },
      },
      classNames: {
        content: classes.modal,
        header: classes.modalHeader,
        title: classes.modalTitle,
        body: classes.modalBody,
        overlay: classes.overlay,
        close: classes.close,
      },
    },
    Tooltip: {
      defaultProps: { openDelay: 400, withinPortal: true },
      classNames: { tooltip: classes.tooltip },
    },
    Notification: {
      classNames: {
        root: classes.notification,
        title: classes.notificationTitle,
        description: classes.notificationText,
        closeButton: classes.close,
      },
    },
    SegmentedControl: {
      classNames: {
        root: classes.segments,
        indicator: classes.segmentIndicator,
        label: classes.segmentLabel,
      },
    },
  },
})

const variables = {
  '--mantine-primary-color-filled': 'var(--focus)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--surface)',
  '--mantine-color-default-border': 'var(--hairline)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--focus)',
  '--mantine-line-height': '1.5',
}

export const cssVariables: CSSVariablesResolver = () => ({ variables, light: variables, dark: variables })
