/** What a column of a pasted table holds. */
export const roles = [
  'step',
  'department',
  'systems',
  'minutes',
  'kind',
  'id',
  'next',
  'way',
  'share',
  'exception',
  'rate',
  'exceptionNext',
  'comment',
  'answer',
  'ignore',
] as const
export type Role = (typeof roles)[number]

export const roleTitles: Readonly<Record<Role, string>> = {
  step: 'Step',
  department: 'Department',
  systems: 'Systems',
  minutes: 'Minutes',
  kind: 'Kind',
  id: 'Number or ID',
  next: 'Next step',
  way: 'Condition',
  share: 'Share',
  exception: 'Exception',
  rate: 'Exception rate',
  exceptionNext: 'Exception leads to',
  comment: 'Comment',
  answer: 'Answer',
  ignore: 'Leave out',
}

/** A role a table may have in several columns. */
export const severalRoles: ReadonlySet<Role> = new Set(['systems', 'comment', 'answer', 'ignore'])

/** Words that people write above a column; the first that fits counts. English, and what German tables say. */
export const headings: readonly (readonly [Role, RegExp])[] = [
  ['exceptionNext', /(exception|error|fallback).*(next|to|target)|(next|to).*(exception|error)/iu],
  ['rate', /(exception|error|failure).*(rate|%|share|prob)|^rate|error rate|fehlerquote/iu],
  ['exception', /exception|error|failure|problem|what can go wrong|ausnahme|fehler/iu],
  ['next', /next|successor|leads? to|follow|goto|go to|connects? to|nachfolger|nächst|folge/iu],
  ['share', /probab|share|percent|%|anteil|wahrscheinlich|quote/iu],
  ['way', /condition|decision|branch|outcome|label|answer|bedingung|entscheidung|connector label/iu],
  ['minutes', /minute|duration|time|effort|\bmin\b|dauer|zeit|aufwand/iu],
  ['systems', /system|application|\bapps?\b|tools?\b|software|\bIT\b|anwendung/iu],
  [
    'department',
    /department|owner|role|team|lane|function|responsib|who|performer|actor|abteilung|rolle|verantwort|bereich/iu,
  ],
  ['kind', /kind|type|shape|element|typ\b|art\b/iu],
  ['comment', /comment|note|remark|description|detail|bemerkung|kommentar|beschreibung/iu],
  [
    'step',
    /step.*(name|descr)|activity|task|process|step|action|aktivität|tätigkeit|schritt|aufgabe|vorgang|what/iu,
  ],
  ['id', /^(id|no|nr|#|number|seq|step (id|no|nr|number)|process step id|pos)\.?$/iu],
]
