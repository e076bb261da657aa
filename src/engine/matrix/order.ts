import { Random } from '../scenes/random.ts';

/** A permutation: position k holds what was `order[k]` at first. */
export type Order = readonly number[];

export function identityOrder(n: number): Order {
  return Array.from({ length: n }, (_, i) => i);
}

/** The order cut or filled up to n positions: what it does not mention keeps its place at the end. */
export function fitOrder(order: Order, n: number): Order {
  const kept = [...new Set(order)].filter((i) => Number.isInteger(i) && i >= 0 && i < n);
  const rest = identityOrder(n).filter((i) => !kept.includes(i));
  return [...kept, ...rest];
}

/** Two positions trade what they hold. */
export function swapped(order: Order, a: number, b: number): Order {
  const result = [...order];
  [result[a], result[b]] = [result[b], result[a]];
  return result;
}

/** Another order in which no position keeps what it holds, where n allows it. */
export function deranged(order: Order, seed: number): Order {
  const random = Random.seeded(seed);
  const result = [...order];
  // Sattolo's algorithm: the last position trades with one before it, never with itself.
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(last);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

export function isIdentity(order: Order): boolean {
  return order.every((i, k) => i === k);
}

/** `0.2.1`; what stands in its place at the end is left out. */
export function formatOrder(order: Order): string {
  let end = order.length;
  while (end > 0 && order[end - 1] === end - 1) end--;
  return order.slice(0, end).join('.');
}

/** @returns undefined for text that is no permutation's beginning */
export function parseOrder(text: string): Order | undefined {
  if (text === '') return [];
  const order = text.split('.').map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : NaN));
  const whole = [...order].sort((a, b) => a - b).every((i, k) => i === k);
  return whole ? order : undefined;
}
