import { useEffect, useState } from 'react'
import { afterStored } from './after-stored.ts'
import { useMap } from './use-map.ts'

/** A value that follows once what was just done is drawn and stored: what shows it must hold up neither. */
export function useLater<T>(value: T): T {
  const map = useMap()
  const [shown, setShown] = useState(() => value)
  useEffect(
    () => (Object.is(shown, value) ? undefined : afterStored(map, () => setShown(() => value))),
    [map, value, shown],
  )
  return shown
}
