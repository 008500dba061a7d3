/** A possible separation pair {a, b}: what lies between them has numbers up to h. */
interface Triple {
  readonly h: number
  readonly a: number
  readonly b: number
}

const mark: Triple = { h: -1, a: -1, b: -1 }

/** Possible separation pairs of the path being searched; marks part them from those of the paths it branched off. */
export class TripleStack {
  private readonly stack: Triple[] = [mark]

  top(): Triple {
    return this.stack[this.stack.length - 1] ?? mark
  }

  pop(): Triple {
    return this.stack.pop() ?? mark
  }

  mark(): void {
    this.stack.push(mark)
  }

  /** At the begin of a path that leads down to `lowest`: pairs above that are no longer any, and become one with it. */
  begin(lowest: number, fresh: Triple): void {
    if (this.top().a <= lowest) {
      this.stack.push(fresh)
      return
    }
    let h = fresh.h
    let b = fresh.b
    while (this.top().a > lowest) {
      const gone = this.pop()
      h = Math.max(h, gone.h)
      b = gone.b
    }
    this.stack.push({ h, a: lowest, b })
  }

  /** At the end of a path: its pairs go, and its mark. */
  dropToMark(): void {
    while (this.pop() !== mark);
  }

  /** Pairs that a frond from `high` into `node` jumps over. */
  dropBelow(high: number, node: number): void {
    for (let top = this.top(); top !== mark; top = this.top()) {
      if (top.a === node || top.b === node || high <= top.h) break
      this.stack.pop()
    }
  }
}
