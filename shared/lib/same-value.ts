/** Whether two pieces of plain data say the same in JSON: a field that is undefined is not there, and -0 is 0. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = keysOf(one)
  return keys.length === keysOf(other).length && keys.every((key) => sameValue(one[key], other[key]))
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function keysOf(value: Fields): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}
