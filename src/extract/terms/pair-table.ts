/** Numbers pairs of non-negative integers 0, 1, 2, … in order of first appearance. */
export interface PairTable {
  /** The number of the pair, a new one when it has not been seen. */
  readonly number: (left: number, right: number) => number;
  readonly size: () => number;
}

const FREE = -1;

/** Open addressing over typed arrays: a corpus has millions of pairs, too many for objects. */
export const createPairTable = (expected = 1024): PairTable => {
  let capacity = 1 << Math.ceil(Math.log2(Math.max(16, expected * 2)));
  let slots = new Int32Array(capacity).fill(FREE);
  let lefts = new Int32Array(capacity);
  let rights = new Int32Array(capacity);
  let size = 0;
  const slotOf = (left: number, right: number): number => {
    let slot = hash(left, right) & (capacity - 1);
    for (;;) {
      const number = slots[slot] ?? FREE;
      if (number === FREE || (lefts[number] === left && rights[number] === right)) return slot;
      slot = (slot + 1) & (capacity - 1);
    }
  };
  const grow = (): void => {
    capacity *= 2;
    slots = new Int32Array(capacity).fill(FREE);
    lefts = extended(lefts, capacity);
    rights = extended(rights, capacity);
    for (let i = 0; i < size; i++) slots[slotOf(lefts[i] ?? 0, rights[i] ?? 0)] = i;
  };
  return {
    number(left, right) {
      const slot = slotOf(left, right);
      const known = slots[slot] ?? FREE;
      if (known !== FREE) return known;
      slots[slot] = size;
      lefts[size] = left;
      rights[size] = right;
      size++;
      if (size * 2 > capacity) grow();
      return size - 1;
    },
    size: () => size,
  };
};

const hash = (left: number, right: number): number => {
  let mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 0x7f4a7c15, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

const extended = (array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
};
