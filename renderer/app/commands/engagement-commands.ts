import type { Command } from '../../state/command.ts'
import { routeStore, navigate, openScreen } from '../../state/route-store.ts'
import { startRoute } from '../../state/route.ts'
import { openDialog } from '../../state/window-store.ts'
import { screenInfos } from '../screens.ts'

export function inEngagement(): boolean {
  return routeStore.getState().route.kind !== 'start'
}

/** For `why` of what needs an engagement. */
export function whyNoEngagement(): string | null {
  return inEngagement() ? null : 'Open an engagement first.'
}

function openId(): string | null {
  const { route } = routeStore.getState()
  return route.kind === 'start' ? null : route.engagementId
}

const screenCommands: readonly Command[] = screenInfos.map(({ screen, title, key }) => ({
  id: `screen.${screen}`,
  title: `Show ${title.toLowerCase()}`,
  group: 'Window',
  keys: [key],
  whileTyping: true,
  when: inEngagement,
  why: whyNoEngagement,
  run: () => openScreen(screen),
}))

export const engagementCommands: readonly Command[] = [
  ...screenCommands,
  {
    id: 'engagement.list',
    title: 'All engagements',
    group: 'Engagement',
    keys: ['Alt+Digit0'],
    whileTyping: true,
    when: () => true,
    run: () => navigate(startRoute),
  },
  {
    id: 'engagement.new',
    title: 'New engagement…',
    group: 'Engagement',
    when: () => true,
    run: () => openDialog({ kind: 'engagement', engagementId: null }),
  },
  {
    id: 'engagement.edit',
    title: 'Client, title and dates…',
    group: 'Engagement',
    when: inEngagement,
    why: whyNoEngagement,
    run: () => openDialog({ kind: 'engagement', engagementId: openId() }),
  },
  {
    id: 'engagement.catalogue',
    title: 'Systems and departments…',
    group: 'Engagement',
    keys: ['Alt+KeyC'],
    when: inEngagement,
    why: whyNoEngagement,
    run: () => openDialog({ kind: 'catalogue' }),
  },
  {
    id: 'engagement.rubric',
    title: 'Rubric…',
    group: 'Engagement',
    keys: ['Alt+KeyR'],
    when: inEngagement,
    why: whyNoEngagement,
    run: () => openDialog({ kind: 'rubric' }),
  },
]
