import type { CatalogueEntry } from './catalogue.ts';

const gibibyte = 2 ** 30;
/** A model in use takes about this many times its file: the file itself while it is read, the weights, the activations. */
const inUse = 3;
/** The share of the machine's memory that both models together may take. */
const share = 0.5;

/**
 * Whether two models may be in memory together. A model of unknown size is taken for 300 MB. Where the browser does not
 * tell the memory (Safari, Firefox) it is taken for 4 GiB.
 */
export function keepsPrevious(
  previous: CatalogueEntry,
  next: CatalogueEntry,
  memory = (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory ?? 4,
): boolean {
  const bytes = [previous, next].map(
    (entry) => Math.max(...entry.variants.map((variant) => variant.bytes ?? 300e6), 0) || 300e6,
  );
  return (bytes[0] + bytes[1]) * inUse < memory * gibibyte * share;
}
