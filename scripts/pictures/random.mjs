/**
 * Seeded random numbers (mulberry32), so that a scene is drawn the same each time.
 * @param {number} seed
 */
export function randomSource(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** Uniform in [from, to). */
    between: (from, to) => from + (to - from) * next(),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

/** One decimal is a fifth of what the eye can tell at this size. */
export const round = (value) => Math.round(value * 10) / 10;

/** @param {number} count @param {(index: number) => string} draw */
export const repeat = (count, draw) =>
  Array.from({ length: Math.round(count) }, (_, index) => draw(index)).join('');

/** Mixes two `#rrggbb` colours: `share` 0 gives the first, 1 the second. */
export function mix(first, second, share) {
  const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [a, b] = [channels(first), channels(second)];
  return `#${a
    .map((value, c) =>
      Math.round(value + (b[c] - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
