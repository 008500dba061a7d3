import type { InitiativeKind } from '../../model/plan.ts'
import type { Colour, Shape } from './scene.ts'

/** How the kinds of initiative are told apart: colour, a sign in the bar, and the word. */
export const initiativeLook: Readonly<
  Record<InitiativeKind, { readonly word: string; readonly bar: Colour; readonly ink: Colour }>
> = {
  optimise: { word: 'Optimise', bar: 'chip', ink: 'ink' },
  automate: { word: 'Automate', bar: 'automate', ink: 'paper' },
  orchestrate: { word: 'Orchestrate', bar: 'orchestrate', ink: 'paper' },
}

/** Three lines, a square and a ring: the sign of the kind, centred, 8 pixels. */
export function kindSign(kind: InitiativeKind, x: number, y: number): readonly Shape[] {
  const { ink } = initiativeLook[kind]
  switch (kind) {
    case 'optimise':
      return [-3, 0, 3].map((dy, index) => ({
        kind: 'rect',
        x: x - 4,
        y: y + dy - 0.65,
        width: 8 - index * 2.4,
        height: 1.3,
        fill: ink,
      }))
    case 'automate':
      return [{ kind: 'rect', x: x - 3.5, y: y - 3.5, width: 7, height: 7, fill: ink }]
    case 'orchestrate':
      return [
        { kind: 'path', d: 'M0-3.6a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z', x, y, scale: 1, fill: ink },
      ]
  }
}
