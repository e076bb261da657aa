import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { loadStoredVectors } from '../../../src/engine/pictures/stored-vectors.ts';
import type { PairSet, ThumbnailSheet } from '../../../src/components/lab/pair-set.ts';
import type { PairVectors } from '../../../src/engine/matrix/large/large-matrix.ts';
import { captionsOf, clusteredPairs } from '../../engine/map/map-vectors.ts';

const side = 32;
const columns = 64;

/** A sheet of plain squares, each of its own colour. */
export function plainSheet(n: number): ThumbnailSheet {
  const image = document.createElement('canvas');
  [image.width, image.height] = [columns * side, Math.ceil(n / columns) * side];
  const context = image.getContext('2d')!;
  const place = (i: number) => ({ x: (i % columns) * side, y: Math.floor(i / columns) * side });
  for (let i = 0; i < n; i++) {
    context.fillStyle = `hsl(${(i * 47) % 360} 60% 50%)`;
    context.fillRect(place(i).x, place(i).y, side, side);
  }
  return { image, side, place };
}

/** A set of any vectors. */
export function pairSet(vectors: PairVectors, parts: Partial<PairSet> = {}): PairSet {
  const n = vectors.images.length / vectors.dim;
  return {
    id: `test-${n}`,
    n,
    captions: captionsOf(vectors),
    thumbnails: plainSheet(n),
    attributes: [],
    vectors,
    logitScale: 100,
    model: 'test',
    provenance: { source: 'stored', model: { zh: '测试', en: 'test' } },
    ...parts,
  };
}

export const clusteredSet = (n: number, parts: Partial<PairSet> = {}): PairSet =>
  pairSet(clusteredPairs(n), parts);

/** The built-in pictures with their captions, and their vectors as stored. */
export async function storedPairs(language: 'zh' | 'en'): Promise<PairSet> {
  const [{ pictures }, stored] = await Promise.all([
    loadBuiltInPictures('/pictures/pictures.json'),
    loadStoredVectors(`/vectors/${embeddedEntry.id}.json`),
  ]);
  const known = pictures.filter(({ id, caption }) => stored.picture(id) && stored.text(caption[language]));
  const captions = known.map(({ caption }) => caption[language]);
  const rows = (vectors: readonly (Float32Array | undefined)[]): Float32Array =>
    Float32Array.from(vectors.flatMap((vector) => [...vector!]));
  const sheet = plainSheet(known.length);
  const context = (sheet.image as HTMLCanvasElement).getContext('2d')!;
  await Promise.all(
    known.map(async ({ file }, i) => {
      const image = new Image();
      image.src = `/pictures/${file}`;
      await image.decode();
      context.drawImage(image, sheet.place(i).x, sheet.place(i).y, side, side);
    }),
  );
  const vectors = {
    images: rows(known.map(({ id }) => stored.picture(id))),
    texts: rows(captions.map((caption) => stored.text(caption))),
    dim: stored.dim,
  };
  return pairSet(vectors, { id: `stored-${language}`, captions, thumbnails: sheet });
}
