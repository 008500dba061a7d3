/** `Check the label!` → `check-the-label`. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The same name has the same id in every sample workflow, so that they share departments and systems. */
export function catalogueId(kind: 'department' | 'system', name: string): string {
  return `${kind}-${slug(name)}`
}

/** `Shop, Carrier` → two names. */
export function nameList(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
