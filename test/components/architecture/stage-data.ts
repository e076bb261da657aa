import {
  architectureData,
  type ArchitectureData,
} from '../../../src/components/architecture/architecture-data.ts';
import type { Pair } from '../../../src/components/architecture/pairs.ts';
import { fitOrder, type Order } from '../../../src/engine/matrix/index.ts';
import { unitVector } from '../search/search-page.ts';

/** One transparent pixel. */
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** n made-up pairs whose text vectors lie near their image vectors. */
export function stageData(n: number, { texts = [] as Order, missing = -1 } = {}): ArchitectureData {
  const pairs: Pair[] = Array.from({ length: n }, (_, i) => ({
    id: `p${i}`,
    url: blank,
    alt: `picture ${i + 1}`,
    caption: `sentence ${i + 1}`,
    edited: false,
    source: { id: `p${i}`, pixels: () => Promise.reject(new Error('not used')) },
  }));
  const placed = { pairs, images: fitOrder([], n), texts: fitOrder(texts, n) };
  const images = placed.images.map((i) => unitVector(i + 1));
  const near = (i: number) => Float32Array.from(unitVector(i + 1), (x, j) => x + 0.6 * unitVector(i + 50)[j]);
  return architectureData(placed, {
    images,
    texts: placed.texts.map((j) => (j === missing ? null : near(j))),
    complete: missing < 0,
    dim: images[0].length,
    logitScale: 20,
    kind: 'embedded',
    provenance: { source: 'stored', model: { zh: '试', en: 'test' } },
  });
}
