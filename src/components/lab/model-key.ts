import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import type { Dtype } from '../../engine/encoders/encoder.ts';

/**
 * What names the weights of a model: its id, the version of its files or the step of its training, the precision. Vectors are kept
 * under it, and found again by it before the model itself is loaded.
 *
 * @param dtype of the running model, or of the one being loaded
 * @returns null as long as nobody can say
 */
export function modelKey(
  { id, version, seed, variants }: CatalogueEntry,
  dtype: Dtype | undefined,
): string | null {
  const precision = dtype ?? (variants.length === 1 ? variants[0].dtype : undefined);
  if (!precision) return null;
  return [id, version, seed, precision].filter((part) => part !== undefined).join('@');
}
