/**
 * Reproducible chance: the same seed gives the same numbers in the page, a worker and Node. 32-bit integers only, no
 * function of `Math` that two engines may round differently.
 *
 * The generator is sfc32 (128 bits of state, of which a 32-bit counter: a period of at least 2³²), seeded as its author
 * does: three seed words, a counter of 1 and fifteen rounds before the first number.
 *
 * @see Chris Doty-Humphrey, PractRand 0.94, https://pracrand.sourceforge.net (`sfc32`, public domain)
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  private constructor(private readonly words: readonly [number, number, number]) {
    [this.a, this.b, this.c] = words;
    for (let round = 0; round < 15; round++) this.next();
  }

  /** @param seed a whole number from 0 to 2⁵³ − 1 */
  static seeded(seed: number): Random {
    return new Random([seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 0]);
  }

  /**
   * Another stream, of its own: it follows from this one's seed and the label, not from what was drawn before, so that a
   * draw more in one part of a program leaves the other parts as they were. The same label gives the same stream again.
   */
  fork(label: string | number): Random {
    const [a, b, c] = this.words;
    const seeds = new Random([a, b, (c ^ hash(String(label))) >>> 0]);
    return new Random([seeds.next(), seeds.next(), seeds.next()]);
  }

  /** 0 ≤ n < 2³², whole */
  next(): number {
    const sum = (this.a + this.b + this.counter) >>> 0;
    this.counter = (this.counter + 1) >>> 0;
    this.a = (this.b ^ (this.b >>> 9)) >>> 0;
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) >>> 0;
    return sum;
  }

  /** 0 ≤ x < 1, a multiple of 2⁻³² */
  float(): number {
    return this.next() / 2 ** 32;
  }

  /** low ≤ x < high */
  between(low: number, high: number): number {
    return low + (high - low) * this.float();
  }

  /** 0 ≤ i < n, whole; each equally likely to within n / 2³² */
  integer(n: number): number {
    return Math.floor(this.float() * n);
  }

  /** true with probability p */
  chance(p: number): boolean {
    return this.float() < p;
  }

  /** one item of a list that is not empty */
  pick<T>(list: readonly T[]): T {
    return list[this.integer(list.length)];
  }

  /** one item of a list that is not empty, each as likely as its weight says (≥ 0, one at least > 0) */
  pickWeighted<T>(list: readonly T[], weights: readonly number[]): T {
    let total = 0;
    for (let i = 0; i < list.length; i++) total += weights[i];
    let rest = this.float() * total;
    for (let i = 0; i < list.length; i++) {
      rest -= weights[i];
      if (rest < 0) return list[i];
    }
    return list[weights.findLastIndex((weight) => weight > 0)];
  }

  /** the items in random order, as a new list (Fisher and Yates) */
  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    return shuffled;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
