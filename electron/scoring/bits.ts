/** A set of small whole numbers, 32 to a word: unions of thousands of sets stay cheap. */
export type Bits = Uint32Array

export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32))
}

export function addBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

export function hasBit(bits: Bits, at: number): boolean {
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
}

export function removeBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31))
}

/** Adds all of `more`; true when that added something. */
export function addBits(bits: Bits, more: Bits): boolean {
  let grown = false
  for (let word = 0; word < bits.length; word += 1) {
    const before = bits[word] ?? 0
    const after = (before | (more[word] ?? 0)) >>> 0
    if (after === before) continue
    bits[word] = after
    grown = true
  }
  return grown
}

/** How many are in `bits` and in `mask`. */
export function countCommon(bits: Bits, mask: Bits): number {
  let total = 0
  for (let word = 0; word < bits.length; word += 1) {
    let left = (bits[word] ?? 0) & (mask[word] ?? 0)
    left -= (left >>> 1) & 0x55555555
    left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
    total += (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return total
}
