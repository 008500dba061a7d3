import { createContext, use, useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

const slotNames = ['bar', 'strip', 'inspector', 'status', 'status-end'] as const
type SlotName = (typeof slotNames)[number]
type Places = Partial<Record<SlotName, HTMLElement | null>>

interface Slots {
  readonly places: Places
  readonly put: (name: SlotName, element: HTMLElement | null) => void
}

const SlotContext = createContext<Slots>({ places: {}, put: () => {} })

/** Lets a screen fill places of the shell around it without knowing the shell. */
export function SlotProvider({ children }: { readonly children: ReactNode }) {
  const [places, setPlaces] = useState<Places>({})
  const put = useCallback((name: SlotName, element: HTMLElement | null) => {
    setPlaces((current) => (current[name] === element ? current : { ...current, [name]: element }))
  }, [])
  const slots = useMemo(() => ({ places, put }), [places, put])
  return <SlotContext value={slots}>{children}</SlotContext>
}

export function Slot({ name, className }: { readonly name: SlotName; readonly className?: string }) {
  const { put } = use(SlotContext)
  const place = useCallback((element: HTMLElement | null) => put(name, element), [name, put])
  return <div ref={place} className={className} />
}

export function Fill({ slot, children }: { readonly slot: SlotName; readonly children: ReactNode }) {
  const place = use(SlotContext).places[slot]
  return place ? createPortal(children, place) : null
}
