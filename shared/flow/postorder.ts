/** Nodes reachable from the roots, each after everything first reached through it. Iterative: maps may be deep. */
export function postorder(ways: readonly (readonly number[])[], roots: readonly number[]): number[] {
  const order: number[] = []
  const seen = new Uint8Array(ways.length)
  const next = new Int32Array(ways.length)
  for (const root of roots) if (seen[root] !== 1) goFrom(root)
  return order

  function goFrom(root: number) {
    seen[root] = 1
    const path = [root]
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0
      const child = ways[node]?.[next[node] ?? 0]
      next[node] = (next[node] ?? 0) + 1
      if (child === undefined) order.push(path.pop() ?? 0)
      else if (seen[child] !== 1) {
        seen[child] = 1
        path.push(child)
      }
    }
  }
}
