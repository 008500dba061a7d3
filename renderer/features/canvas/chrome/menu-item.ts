import type { Point } from '#shared/model/document.ts'

export type MenuTarget =
  | { readonly kind: 'node' | 'edge' | 'note' | 'lane'; readonly id: string }
  | { readonly kind: 'pane'; readonly at: Point }

export interface MenuItem {
  readonly title: string
  /** As on the keyboard. */
  readonly keys?: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** What is rarely asked for, behind one item. */
export interface SubMenu {
  readonly title: string
  readonly items: readonly MenuItem[]
}

export type MenuEntry = MenuItem | SubMenu
