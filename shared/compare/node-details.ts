import { figure, percent } from '../lib/words.ts'
import { nameOf } from '../model/catalogue.ts'
import type { Characteristics, FlowNode, Minutes } from '../model/document.ts'
import { kindWords } from '../model/node-words.ts'
import { pointRate } from '../model/rate.ts'
import { nowAndThen, setChange } from './detail-words.ts'
import type { ComparedMap } from './types.ts'

/** What is not the same about a node, a phrase each; places on the map say nothing. */
export function nodeDetails(
  [one, before]: readonly [FlowNode, ComparedMap],
  [other, after]: readonly [FlowNode, ComparedMap],
): readonly string[] {
  return [
    nowAndThen('Name', quoted(one.name), quoted(other.name)),
    nowAndThen('Kind', kindWords[one.kind], kindWords[other.kind]),
    nowAndThen('Department', ownerOf(one, before), ownerOf(other, after)),
    setChange('Systems', systemsOf(one, before), systemsOf(other, after)),
    nowAndThen('Event', triggerOf(one), triggerOf(other)),
    nowAndThen('Choice', choiceOf(one), choiceOf(other)),
    ...characteristicDetails(factsOf(one), factsOf(other)),
    nowAndThen('Exception begins here', entryOf(one), entryOf(other)),
    (one.comment ?? '') === (other.comment ?? '') ? null : 'Comment changed',
  ].filter((detail) => detail !== null)
}

function quoted(name: string): string {
  return name === '' ? '' : `“${name}”`
}

function ownerOf({ departmentId }: FlowNode, { catalogue }: ComparedMap): string {
  return departmentId === null ? '' : nameOf(catalogue.departments, departmentId)
}

function systemsOf(node: FlowNode, { catalogue }: ComparedMap): readonly string[] {
  return node.kind === 'step' ? node.systemIds.map((id) => nameOf(catalogue.systems, id)) : []
}

function triggerOf(node: FlowNode): string {
  return 'trigger' in node && node.trigger !== 'none' ? node.trigger : ''
}

function choiceOf(node: FlowNode): string {
  return node.kind === 'decision' ? node.choice : ''
}

function factsOf(node: FlowNode): Characteristics {
  return node.kind === 'step' ? node.characteristics : {}
}

function entryOf({ exceptionEntry }: FlowNode): string {
  if (exceptionEntry === undefined) return ''
  const { name, event, rate } = exceptionEntry
  const share = rate === undefined ? '' : ` ${percent(pointRate(rate))}`
  return `${name === '' ? event : name}${share}`
}

const questions = [
  ['rules', 'Works by clear rules'],
  ['structured', 'Structured input and output'],
  ['judgement', 'Needs judgement'],
  ['automated', 'Done by a machine'],
] as const

function characteristicDetails(one: Characteristics, other: Characteristics): readonly (string | null)[] {
  return [
    ...questions.map(([key, words]) => nowAndThen(words, yesNo(one[key]), yesNo(other[key]))),
    nowAndThen('Value', one.value ?? '', other.value ?? ''),
    nowAndThen('Handling time', minutesOf(one.minutes), minutesOf(other.minutes)),
    nowAndThen('Waiting time', minutesOf(one.waiting), minutesOf(other.waiting)),
    nowAndThen('Cost', figureOf(one.cost), figureOf(other.cost)),
    nowAndThen('People', figureOf(one.people), figureOf(other.people)),
  ]
}

function yesNo(answer: boolean | undefined): string {
  return answer === undefined ? '' : answer ? 'yes' : 'no'
}

function figureOf(value: number | undefined): string {
  return value === undefined ? '' : figure(value)
}

function minutesOf(minutes: Minutes | undefined): string {
  if (minutes === undefined) return ''
  const { low, likely, high } = minutes
  return low === high ? `${likely} min` : `${likely} min (${low}–${high})`
}
