import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';

/** How the image tower of a model cuts a picture up, as far as its name and its catalogue entry tell. */
export interface PictureGrid {
  readonly kind: 'places' | 'patches';
  /** So many in a row and in a column. */
  readonly side: number;
  /** The pixels of one side. */
  readonly pixels: number;
}

/** The embedded network halves a picture four times: one place for 16 × 16 pixels, as training/network.py says. */
const embeddedStride = 16;
/** A network trained in the tab halves it three times (engine/network/image-tower.ts). */
const trainedStride = 8;

/** @returns null where nothing is known of it */
export function pictureGrid(entry: CatalogueEntry | null, size: number): PictureGrid | null {
  if (!entry) return null;
  const patch = /(?:patch|vit-[a-z\d]*-)(\d+)/i.exec(entry.id)?.[1];
  const pixels =
    entry.kind === 'hub' ? Number(patch) : entry.kind === 'trained' ? trainedStride : embeddedStride;
  if (!pixels || size % pixels !== 0) return null;
  return { kind: entry.kind === 'hub' ? 'patches' : 'places', side: size / pixels, pixels };
}

/**
 * Whether each token looks only at itself and at those before it, as in CLIP: true of the embedded network and of CLIP's own
 * family; Chinese-CLIP and SigLIP read both ways.
 */
export function readsCausally(entry: CatalogueEntry | null): boolean {
  if (!entry || entry.kind === 'trained') return false;
  return entry.kind !== 'hub' || /\/(clip-|tinyclip|mobileclip)/i.test(entry.id);
}
