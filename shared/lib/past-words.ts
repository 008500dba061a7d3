/** Verbs that menus name edits by, where the past is not made by the rule. */
const irregular: Readonly<Record<string, string>> = {
  bring: 'brought',
  cut: 'cut',
  draw: 'drew',
  fit: 'fitted',
  give: 'gave',
  go: 'went',
  keep: 'kept',
  label: 'labelled',
  lead: 'led',
  leave: 'left',
  let: 'let',
  make: 'made',
  override: 'overrode',
  pin: 'pinned',
  put: 'put',
  set: 'set',
  swap: 'swapped',
  take: 'took',
  unpin: 'unpinned',
  unwrap: 'unwrapped',
  wrap: 'wrapped',
  write: 'wrote',
}

const regular = new Set(
  (
    'add align answer assign change clear collapse comment connect delete distribute duplicate edit expand fill heal ' +
    'import insert move name open park paste reconnect remove rename resize restore reverse scale settle share ' +
    'start tidy turn use'
  ).split(' '),
)

/**
 * What a menu calls an edit, once it was done: `Move 3 nodes` is `Moved 3 nodes`. Words that do not begin with a verb of
 * the menus stay as they are.
 */
export function pastWords(label: string): string {
  const [verb = ''] = label.split(' ', 1)
  const past = pastOf(verb.toLowerCase())
  if (past === null) return label
  const first = verb.charAt(0) === verb.charAt(0).toLowerCase() ? past : upperFirst(past)
  return `${first}${label.slice(verb.length)}`
}

/** For the middle of a sentence: `moved 3 nodes`. */
export function pastWithin(label: string): string {
  const [verb = ''] = label.split(' ', 1)
  const past = pastWords(label)
  return pastOf(verb.toLowerCase()) === null ? label : `${past.charAt(0).toLowerCase()}${past.slice(1)}`
}

function pastOf(verb: string): string | null {
  if (!regular.has(verb)) return irregular[verb] ?? null
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
