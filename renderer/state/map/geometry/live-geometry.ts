import type { Drawn } from '#shared/geometry/after-edit/drawn.ts'
import { geometryAfterEdit } from '#shared/geometry/after-edit/geometry-after-edit.ts'
import { sharedGeometry } from '#shared/geometry/after-edit/share-geometry.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { sameData } from '#shared/lib/same-data.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/** Up to this many nodes the whole map is worked out with every edit: it takes a few milliseconds. */
const SMALL = 60

/** Above this many nodes, where not all is kept in the page, the window shows what comes first before the whole map. */
const LARGE = 100

interface Ports {
  /** Works out a whole map elsewhere; null where that failed, and it is done here. */
  readonly drawWhole: (document: WorkflowDocument, catalogue: Catalogue) => Promise<MapGeometry | null>
  /** A large map for its first showing: what is seen of it. */
  readonly drawFirst: (document: WorkflowDocument, catalogue: Catalogue) => MapGeometry
  /** The geometry is another one, though the drawing is the same. */
  readonly onSettled: () => void
}

/** What follows from what is drawn, should the drawing become this one. */
interface Foreseen extends Drawn {
  readonly from: Drawn
  /** Whether that is the geometry of the whole map. */
  readonly whole: boolean
}

/**
 * The geometry on screen. An edit is followed at once, and only around what it touched; then the whole map is worked
 * out on another thread, as the report prints it, and takes over wherever it differs.
 */
export class LiveGeometry {
  private readonly ports: Ports
  private drawn: Drawn | null = null
  private foreseen: Foreseen | null = null
  /** Whether the geometry is that of the whole map. */
  private settled = false
  private asking = false
  private askAgain = false
  private opening = false

  constructor(ports: Ports) {
    this.ports = ports
  }

  of(document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
    const { drawn } = this
    if (drawn?.document === document && drawn.catalogue === catalogue) return drawn.geometry
    const geometry = drawn === null ? this.first(document, catalogue) : this.next(drawn, document, catalogue)
    this.drawn = { document, catalogue, geometry }
    return geometry
  }

  private first(document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
    this.settled = document.nodes.length <= LARGE
    this.opening = !this.settled
    return this.settled ? mapGeometry(document, catalogue) : this.ports.drawFirst(document, catalogue)
  }

  private next(drawn: Drawn, document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
    const { foreseen } = this
    this.foreseen = null
    if (foreseen !== null && isAsForeseen(foreseen, drawn, document, catalogue)) {
      this.settled = foreseen.whole
      return foreseen.geometry
    }
    const followed = follow(drawn, document, catalogue)
    this.settled = followed === null || followed.whole
    return followed?.geometry ?? sharedGeometry(drawn.geometry, mapGeometry(document, catalogue))
  }

  /** Works out beforehand what an edit that is about to come leads to; nothing is lost where another one comes. */
  foresee(document: WorkflowDocument, catalogue: Catalogue): void {
    const { drawn } = this
    const followed = drawn === null ? null : follow(drawn, document, catalogue)
    this.foreseen =
      drawn === null || followed === null ? null : { from: drawn, document, catalogue, ...followed }
  }

  /** Whether that is the geometry on screen and that of the whole map. */
  isWhole(geometry: MapGeometry): boolean {
    return this.settled && this.drawn?.geometry === geometry
  }

  /** Whether a part of the map has yet to be seen for the first time. */
  isFirst(): boolean {
    return this.opening
  }

  /** Has the whole map worked out, if the geometry on screen is not that. One at a time; the newest drawing counts. */
  async settle(): Promise<void> {
    const { drawn } = this
    if (drawn === null || this.settled) return
    if (this.asking) {
      this.askAgain = true
      return
    }
    this.asking = true
    this.askAgain = false
    const { document, catalogue } = drawn
    const whole = await this.ports.drawWhole(document, catalogue)
    this.asking = false
    if (this.drawn?.document === document && this.drawn.catalogue === catalogue)
      this.takeOver(this.drawn, whole)
    else if (this.askAgain) await this.settle()
  }

  private takeOver(drawn: Drawn, whole: MapGeometry | null): void {
    this.settled = true
    this.opening = false
    const { document, catalogue } = drawn
    const geometry = whole ?? mapGeometry(document, catalogue)
    this.drawn = { document, catalogue, geometry: sharedGeometry(drawn.geometry, geometry) }
    this.ports.onSettled()
  }
}

function isAsForeseen(
  foreseen: Foreseen,
  drawn: Drawn,
  document: WorkflowDocument,
  catalogue: Catalogue,
): boolean {
  return foreseen.from === drawn && foreseen.catalogue === catalogue && sameData(foreseen.document, document)
}

/** Null where too much of a large map changes to be followed. */
function follow(drawn: Drawn, document: WorkflowDocument, catalogue: Catalogue) {
  if (document.nodes.length <= SMALL) {
    const geometry = sharedGeometry(drawn.geometry, mapGeometry(document, catalogue))
    return { geometry, whole: true }
  }
  const geometry = geometryAfterEdit(drawn, document, catalogue)
  return geometry === null ? null : { geometry, whole: false }
}
