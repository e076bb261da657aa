import type { PairSet } from '../../../../src/components/lab/pair-set.ts';
import { l2Normalize } from '../../../../src/engine/contrastive/index.ts';
import { Random } from '../../../../src/engine/scenes/random.ts';

const objects = ['boat', 'cat', 'dog', 'fish', 'house', 'kite', 'tree'];
const places = ['at sea', 'in the grass', 'on snow', 'under a cloudy sky'];
const side = 32;

/** N pairs whose vectors lie near those of their object and place, with a coloured square for a picture. */
export function testPairs(n: number, more: Partial<PairSet> = {}, dim = 24): PairSet {
  const kinds = Array.from({ length: n }, (_, i) => [i % objects.length, (i * 5) % places.length]);
  const captions = kinds.map(
    ([object, place], i) => `a ${objects[object]} ${places[place]}, number ${i + 1}`,
  );
  const directions = noise(objects.length + places.length, dim, 1);
  const around = (seed: number): Float32Array => {
    const vectors = noise(n, dim, seed).map((value) => 0.45 * value);
    const own = noise(n, dim, 7);
    for (let k = 0; k < vectors.length; k++) {
      const [object, place] = kinds[Math.floor(k / dim)];
      const at = (row: number): number => directions[row * dim + (k % dim)];
      vectors[k] += at(object) + 0.6 * at(objects.length + place) + 0.5 * own[k];
    }
    return Float32Array.from(n > 0 ? l2Normalize(vectors, dim) : vectors);
  };
  return {
    id: `test-${n}`,
    n,
    captions,
    thumbnails: sheetOf(
      n,
      kinds.map(([object]) => object),
    ),
    attributes: [
      { name: 'object', groups: kinds.map(([object]) => objects[object]) },
      { name: 'place', groups: kinds.map(([, place]) => places[place]) },
      { name: 'component', values: Float32Array.from({ length: n }, (_, i) => Math.sin(i * 2.3)) },
    ],
    vectors: { images: around(2), texts: around(3), dim },
    logitScale: 20,
    model: 'a model of the test',
    provenance: { source: 'live', model: { zh: '测试模型', en: 'a model of the test' } },
    ...more,
  };
}

function noise(rows: number, dim: number, seed: number): Float32Array {
  const random = Random.seeded(seed);
  return Float32Array.from({ length: rows * dim }, () => random.next() / 2 ** 31 - 1);
}

function sheetOf(n: number, kinds: readonly number[]): PairSet['thumbnails'] {
  const across = Math.max(1, Math.ceil(Math.sqrt(n)));
  const image = document.createElement('canvas');
  image.width = image.height = across * side;
  const place = (i: number) => ({ x: (i % across) * side, y: Math.floor(i / across) * side });
  const context = image.getContext('2d')!;
  for (let i = 0; i < n; i++) {
    const { x, y } = place(i);
    context.fillStyle = `hsl(${(kinds[i] * 360) / objects.length} 60% ${45 + ((i * 7) % 30)}%)`;
    context.fillRect(x, y, side, side);
    context.fillStyle = '#fff';
    context.fillText(String(i + 1), x + 3, y + 20);
  }
  return { image, side, place };
}
