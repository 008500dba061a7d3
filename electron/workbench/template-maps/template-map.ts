import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { draw } from '../sample/draw.ts'
import type { MapPen } from '../sample/draw.ts'

/** A workflow that many clients have, drawn by us to start from. */
export interface TemplateMap {
  readonly id: string
  readonly name: string
  /** What it is for, a sentence. */
  readonly purpose: string
  readonly draw: () => TemplateDrawing
}

interface TemplateDrawing {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

const ASSUMED = 'Assumed by the template: a typical figure. Replace it with the client’s own.'

const reminder = {
  id: 'assumptions',
  text: 'From a template: shares and rates are typical figures, assumed. Replace them, and the systems, with your client’s.',
  size: { width: 420, height: 48 },
}

/** Draws it when it is first asked for, with every share and rate marked as assumed. */
export function templateMap(facts: Omit<TemplateMap, 'draw'>, plan: (map: MapPen) => void): TemplateMap {
  let drawn: TemplateDrawing | null = null
  return {
    ...facts,
    draw: () => {
      drawn ??= drawnWith(facts.name, plan)
      return drawn
    },
  }
}

function drawnWith(name: string, plan: (map: MapPen) => void): TemplateDrawing {
  const { document, departments, systems } = draw(name, {}, plan)
  const edges = document.edges.map((edge) =>
    edge.probability === undefined && edge.rate === undefined ? edge : { ...edge, comment: ASSUMED },
  )
  const left = Math.min(...document.nodes.map((node) => node.position.x))
  const note = { ...reminder, position: { x: left, y: -reminder.size.height - 24 } }
  return {
    document: { ...document, edges, notes: [...document.notes, note] },
    catalogue: { departments, systems },
  }
}
