import { useEffect, useState } from 'react'
import { readMemory, writeMemory } from '../state/memory.ts'
import { engagementsStore, loadEngagements } from '../state/engagements-store.ts'
import { formatRoute, parseRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { navigate, routeStore } from '../state/route-store.ts'

/**
 * Where the window opens: the place in the address; else the place it was left at; else, when the sample is
 * all there is, the sample's map, so that nobody meets an empty window; else the start screen.
 */
export function useLanding(): boolean {
  const [landed, setLanded] = useState(hasPlace)
  useEffect(() => {
    void land().then(() => setLanded(true))
    return routeStore.subscribe(({ route }) => writeMemory('place', formatRoute(route)))
  }, [])
  return landed
}

function hasPlace(): boolean {
  return window.location.hash.length > 1
}

async function land(): Promise<void> {
  await loadEngagements()
  if (hasPlace()) return
  const place = rememberedPlace() ?? onlySample()
  if (place !== undefined) navigate(place, 'replace')
}

function current() {
  return (engagementsStore.getState().list ?? []).filter((each) => each.deletedAt === null)
}

function rememberedPlace(): Route | undefined {
  const stored = readMemory('place')
  if (stored === null) return undefined
  const route = parseRoute(stored)
  if (route.kind === 'start') return route
  return current().some((each) => each.id === route.engagementId) ? route : undefined
}

function onlySample(): Route | undefined {
  const [first, ...others] = current()
  if (first === undefined || others.length > 0 || !first.sample) return undefined
  return { kind: 'engagement', engagementId: first.id, screen: 'map', workflowId: null }
}
