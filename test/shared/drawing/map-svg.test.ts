import { doneMark, themes, verdictMark } from '#shared/design/tokens.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { mapSvg } from '#shared/drawing/map-svg.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { buildMap } from '../layout/build-map.ts'
import { anyDocument } from '../layout/random-document.ts'
import { sampleMaps } from '../layout/sample-maps.ts'

const options = { theme: themes.light, title: 'Returns' }

function drawSample(name: string, more = {}): string {
  const built = sampleMaps[name]?.()
  if (built === undefined) throw new Error(name)
  return mapSvg(layoutDocument(built.document), built.catalogue, { ...options, ...more })
}

/** Everything a reader sees, in order. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')
}

describe('the drawing of a map', () => {
  test('is one well-formed SVG that says what it is', () => {
    const svg = drawSample('returns')
    expect(XMLValidator.validate(svg)).toBe(true)
    const root = new XMLParser({ ignoreAttributes: false }).parse(svg).svg
    expect(root['@_role']).toBe('img')
    expect(root['@_aria-label']).toBe('Returns')
    expect(root.title).toBe('Returns')
    expect(root['@_viewBox'].split(' ')).toHaveLength(4)
  })

  test('carries the marks it is given, each on its node or edge', () => {
    const [node] = sampleMaps['returns']?.().document.nodes ?? []
    const marks = new Map([[node?.id ?? '', '3, 12']])
    expect(textsOf(drawSample('returns', { marks }))).toContain('3, 12')
    expect(textsOf(drawSample('returns'))).not.toContain('3, 12')
  })

  test('says on each node what happened to it, and marks edges with a sign', () => {
    const { nodes = [], edges = [] } = sampleMaps['returns']?.().document ?? {}
    const changes = new Map([
      [nodes[1]?.id ?? '', 'added' as const],
      [nodes[2]?.id ?? '', 'changed' as const],
      [edges[0]?.id ?? '', 'removed' as const],
      ['of another map', 'added' as const],
    ])
    const texts = textsOf(drawSample('returns', { changes }))
    expect(texts.filter((text) => /^[+≠−]/u.test(text))).toEqual(['−', '+ added', '≠ changed'])
  })

  test('what happened to a node is not said over its name', () => {
    const { nodes = [] } = sampleMaps['returns']?.().document ?? {}
    const decision = nodes.find((node) => node.name === 'Eligible?')
    const svg = drawSample('returns', { changes: new Map([[decision?.id ?? '', 'added']]) })
    const heightOf = (text: string) =>
      Number(new RegExp(`<text[^>]* y="([^"]+)"[^>]*>${text}<`, 'u').exec(svg)?.[1])
    expect(Math.abs(heightOf('\\+ added') - heightOf('Eligible\\?'))).toBeGreaterThan(16)
  })

  test('several fit in one page: it defines no ids and refers to nothing outside', () => {
    const svg = drawSample('loan')
    expect(svg).not.toMatch(/\sid=|href=|url\(|<style|<script|<image/)
  })

  test('names, systems, lanes, probabilities and exceptions are real text', () => {
    const texts = textsOf(drawSample('returns'))
    const words = [
      'Check eligibility',
      'WMS',
      'by hand',
      'Warehouse',
      'yes 92\u00a0%',
      'item missing 3\u00a0%',
      'Eligible?',
      '?',
    ]
    for (const word of words) expect(texts).toContain(word)
  })

  test('takes the width it is given and keeps its proportions', () => {
    const [, width = '', height = ''] =
      /width="([\d.]+)" height="([\d.]+)"/.exec(drawSample('returns', { width: 640 })) ?? []
    const [, box = ''] = /viewBox="([^"]+)"/.exec(drawSample('returns')) ?? []
    const [, , w = 0, h = 0] = box.split(' ').map(Number)
    expect(Number(width)).toBe(640)
    expect(Number(height)).toBeCloseTo((640 * h) / w, 1)
  })

  test('exceptions are dashed in the colour of orchestration', () => {
    const svg = drawSample('returns')
    expect(svg).toContain(`stroke="${themes.light.orchestrate}" stroke-width="1.25" stroke-dasharray="5 4"`)
    expect(svg).not.toContain(themes.light.automate)
  })

  test('the split tells its two kinds apart by line and sign, not by colour alone, and marks where they meet', () => {
    const { nodes = [], edges = [] } = sampleMaps['returns']?.().document ?? {}
    const ids = nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id)
    const steps = ids.map((nodeId, at) => ({
      nodeId,
      label: at === 0 ? ('automate' as const) : ('orchestrate' as const),
      automated: false,
    }))
    const svg = drawSample('returns', {
      split: { steps, handOverEdgeIds: [edges[0]?.id ?? ''], islands: [] },
    })
    const plain = drawSample('returns')
    const grown = (part: string) => svg.split(part).length - plain.split(part).length
    expect(grown('stroke-dasharray="1.5 3"')).toBe(ids.length - 1)
    expect(grown(`d="${verdictMark.automate.fill}"`)).toBe(1)
    expect(grown(`d="${verdictMark.orchestrate.fill}"`)).toBe(ids.length - 1)
    expect(grown('stroke-width="5"')).toBe(1)
  })

  test('what a machine does already has a line and a sign of its own', () => {
    const { nodes = [] } = sampleMaps['returns']?.().document ?? {}
    const id = nodes.find(({ kind }) => kind === 'step')?.id ?? ''
    const drawnWith = (automated: boolean) =>
      drawSample('returns', {
        split: { steps: [{ nodeId: id, label: 'automate', automated }], handOverEdgeIds: [], islands: [] },
      })
    expect(drawnWith(true)).toContain(`d="${doneMark}"`)
    expect(drawnWith(true)).toContain('<title>automated</title>')
    expect(drawnWith(false)).not.toContain(`d="${doneMark}"`)
  })

  test('each island has an outline and its number, clear of the others, within what is printed', () => {
    const { nodes = [] } = sampleMaps['returns']?.().document ?? {}
    const ids = nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id)
    const islands = ids.slice(0, 4).map((id) => ({ nodeIds: [id], edgeIds: [], share: 0.05 }))
    const svg = drawSample('returns', { split: { steps: [], handOverEdgeIds: [], islands } })
    for (const number of [1, 2, 3, 4])
      expect(svg).toMatch(new RegExp(`>(Island )?${number}( · 5\\s% of [^<]+)?</text>`, 'u'))
    const plain = drawSample('returns')
    const outlines = (text: string) => text.split(`fill="${themes.light.automateWash}"`).length - 1
    expect(outlines(svg) - outlines(plain)).toBe(4)
  })

  test('what is parked about a step stands beside the sign of its split', () => {
    const { nodes = [] } = sampleMaps['returns']?.().document ?? {}
    const [step] = nodes.filter(({ kind }) => kind === 'step')
    const nodeId = step?.id ?? ''
    const split = {
      steps: [{ nodeId, label: 'automate' as const, automated: false }],
      handOverEdgeIds: [],
      islands: [],
    }
    const placeOf = (more: object) =>
      /<rect x="([^"]+)" y="([^"]+)"[^>]*><\/rect><text[^>]*>7</u
        .exec(drawSample('returns', more))
        ?.slice(1) ??
      /<rect x="([^"]+)" y="([^"]+)"[^>]*\/><text[^>]*>7</u.exec(drawSample('returns', more))?.slice(1)
    const marks = new Map([[nodeId, '7']])
    expect(placeOf({ marks })).toBeDefined()
    expect(placeOf({ marks, split })).not.toEqual(placeOf({ marks }))
  })

  test('uses the colours of the theme it is given', () => {
    const svg = drawSample('returns', { theme: themes.dark })
    expect(svg).toContain(themes.dark.paper)
    expect(svg).not.toContain(themes.light.hairline)
  })

  test('messages, notes and departments that only send messages are drawn', () => {
    const { document, catalogue } = buildMap({
      lanes: { Sales: { a: 'step:Quote' }, Bank: {} },
      edges: [],
    })
    const laid: WorkflowDocument = {
      ...layoutDocument({ ...document, lanes: document.lanes.slice(0, 1) }),
      messages: [
        {
          id: 'm',
          from: { kind: 'department', id: 'Bank' },
          to: { kind: 'node', id: 'a' },
          label: 'statement',
        },
      ],
      notes: [
        {
          id: 'n',
          text: 'Ask Ms Keller',
          position: { x: 80, y: 160 },
          size: { width: 140, height: 40 },
          about: 'a',
        },
      ],
    }
    const texts = textsOf(mapSvg(laid, catalogue, options))
    for (const word of ['Bank', 'statement', 'Ask Ms Keller']) expect(texts).toContain(word)
  })
})

describe('hostile text', () => {
  const attack = '</text><script>alert(1)</script>"\'&<'

  test('stays text wherever a document carries it', () => {
    const { document, catalogue } = buildMap({
      lanes: { Sales: { a: 'step:A', b: 'event:B' } },
      edges: ['a > b'],
    })
    const hostile: WorkflowDocument = {
      ...document,
      nodes: document.nodes.map((node) => ({ ...node, name: attack })),
      edges: document.edges.map((edge) => ({ ...edge, label: attack })),
      notes: [{ id: 'n', text: attack, position: { x: 0, y: 0 }, size: { width: 400, height: 40 } }],
    }
    const svg = mapSvg(
      layoutDocument(hostile),
      { ...catalogue, departments: [{ id: 'Sales', name: attack }] },
      { ...options, title: attack },
    )
    expect(svg).not.toContain('<script')
    expect(XMLValidator.validate(svg)).toBe(true)
  })

  test('whatever the names are, the drawing is well-formed and without NaN', () => {
    fc.assert(
      fc.property(anyDocument(8), fc.string({ unit: 'binary', maxLength: 40 }), (document, title) => {
        const svg = mapSvg(layoutDocument(document), { departments: [], systems: [] }, { ...options, title })
        expect(XMLValidator.validate(svg)).toBe(true)
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 60 },
    )
  })

  test('characters that XML forbids are dropped', () => {
    expect(escapeXml('a\u0000\u0008\ud800b\tc')).toBe('ab\tc')
  })
})
