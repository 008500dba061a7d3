/** A node at its place in the text. */
export interface Place {
  readonly id: string
  /** Its exception paths and, where it has more than one plain way out, its ways, each on a line below it. */
  readonly below: readonly WayPlace[]
}

export interface WayPlace {
  readonly edgeId: string
  /** What happens on it, up to where it joins the rest again; its first node is the edge's target. */
  readonly body: readonly Place[]
  /** Leads to an unnamed end that has no line of its own: `→ end`. */
  readonly ownEnd: boolean
}
