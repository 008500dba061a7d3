/**
 * Works something out about a value that never changes (a document, what was read from one) once, for as long as the value
 * lives: the same object gives the same result. Never for what is changed in place.
 */
export function remembered<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key) ?? { value: workOut(key) }
    known.set(key, found)
    return found.value
  }
}
