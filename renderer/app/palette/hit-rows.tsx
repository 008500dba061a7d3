import {
  IconArrowRight,
  IconBriefcase,
  IconMessage,
  IconNote,
  IconParking,
  IconServer,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { HitKind, SearchAnswer, SearchHit } from '#shared/model/search.ts'
import { KindSign } from '../../features/canvas/chrome/kind-sign.tsx'
import { goToHit } from '../../state/map/go-to-hit.ts'
import { isOnMap, startWalk } from '../../state/search-store.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { excerpt } from './excerpt.ts'
import type { PaletteRow, PaletteSection } from './palette-rows.ts'
import { closePalette } from './palette-store.ts'

/** Hits by where they lie: the map at hand before the others, then what lies on no map. */
export function hitSections({ hits }: SearchAnswer, text: string, openId: string | null): PaletteSection[] {
  const here = hits.filter((hit) => isOnMap(hit) && hit.workflowId === openId)
  const there = hits.filter((hit) => isOnMap(hit) && hit.workflowId !== openId)
  const rest = hits.filter((hit) => !isOnMap(hit))
  return [
    { title: 'On this map', rows: here.map((hit) => hitRow(hit, text, [hit.detail])) },
    { title: 'On other maps', rows: there.map((hit) => hitRow(hit, text, [hit.workflowName, hit.detail])) },
    { title: 'Workflows and lists', rows: rest.map((hit) => hitRow(hit, text, [hit.detail])) },
  ].filter(({ rows }) => rows.length > 0)
}

function hitRow(hit: SearchHit, text: string, details: readonly string[]): PaletteRow {
  return {
    id: [hit.kind, hit.workflowId ?? '', hit.id].join(' '),
    title: excerpt(hit.title, text),
    detail: details.filter((part) => part !== '').join(' · '),
    sign: <HitSign kind={hit.kind} />,
    choose: () => {
      closePalette()
      // At once: what is found is brought into view beside the bar that lies over the map.
      if (isOnMap(hit)) flushSync(() => startWalk(hit))
      void openHit(hit)
    },
  }
}

export async function openHit(hit: SearchHit): Promise<void> {
  const result = await goToHit(hit)
  if (!result.ok) notifyFailure(result)
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

const signs: Readonly<Partial<Record<HitKind, ReactNode>>> = {
  edge: <IconArrowRight {...icon} />,
  note: <IconNote {...icon} />,
  parked: <IconParking {...icon} />,
  comment: <IconMessage {...icon} />,
  system: <IconServer {...icon} />,
  department: <IconUsers {...icon} />,
  workflow: <IconSitemap {...icon} />,
  engagement: <IconBriefcase {...icon} />,
}

function HitSign({ kind }: { readonly kind: HitKind }) {
  switch (kind) {
    case 'start':
    case 'step':
    case 'decision':
    case 'parallel':
    case 'event':
    case 'end':
      return <KindSign kind={kind} size={16} />
    default:
      return signs[kind]
  }
}
