import type { Picture } from '../../pictures/picture.ts';
import type { SelfTest } from '../encoder.ts';

type Vectors = Float32Array<ArrayBuffer>;

/** What the self-test needs of a model. */
export interface Embedder {
  images(pictures: readonly Picture[]): Promise<Vectors>;
  texts(texts: readonly string[]): Promise<Vectors>;
}

/** self-test.json: a picture and texts with the vectors that the reference made of them (float32, base64). */
export interface ReferenceFile {
  readonly texts: readonly string[];
  readonly text: readonly string[];
  readonly picture: { readonly width: number; readonly height: number; readonly rgb: string };
  readonly image: string;
}

/** Cosine to the stored vectors below which a run counts as wrong. 8-bit weights reach 0.9998 of the float32 reference. */
const referenceCosine = 0.999;

/** Compares one picture and a few texts with their stored vectors. `value` is the smallest cosine. */
export async function referenceTest(model: Embedder, file: ReferenceFile): Promise<SelfTest> {
  const made = [await model.images([decodePicture(file.picture)]), ...(await each(file.texts, model))];
  const stored = [file.image, ...file.text].map(decodeFloats);
  const value = Math.min(...made.map((vector, i) => cosine(vector, stored[i])));
  return {
    kind: 'reference',
    passed: value >= referenceCosine,
    value: Number.isNaN(value) ? -1 : value,
    count: made.length,
  };
}

/**
 * For a model without stored vectors: the built-in pictures are matched with their own captions. Passed when all vectors are
 * finite, no two modalities collapse to a point, and the share of pictures whose own caption comes first is more than two
 * standard deviations above chance: 1/n + 2·√((1/n)(1 − 1/n)/n).
 */
export async function sanityTest(
  model: Embedder,
  pairs: readonly { readonly picture: Picture; readonly caption: string }[],
): Promise<SelfTest> {
  if (pairs.length < 2) return { kind: 'sanity', passed: await isSound(model), value: 0, count: 0 };
  const images: Vectors[] = [];
  for (const { picture } of pairs) images.push(await model.images([picture]));
  const texts = await each(
    pairs.map(({ caption }) => caption),
    model,
  );
  const sound = isSpread(images) && isSpread(texts);
  const hits = images.filter((image, i) => {
    const own = cosine(image, texts[i]);
    return texts.every((text, j) => j === i || cosine(image, text) < own);
  });
  const n = pairs.length;
  const [value, chance] = [hits.length / n, 1 / n];
  const passed = sound && value > chance + 2 * Math.sqrt((chance * (1 - chance)) / n);
  return { kind: 'sanity', passed, value, count: n };
}

/** Without pictures of ours: two drawn ones and two words must give finite vectors that differ. */
async function isSound(model: Embedder): Promise<boolean> {
  const flat = (value: number): Picture => ({
    width: 1,
    height: 1,
    data: new Uint8ClampedArray([value, 0, 255 - value, 255]),
  });
  const images = [await model.images([flat(0)]), await model.images([flat(255)])];
  return isSpread(images) && isSpread(await each(['a dog', 'a red car'], model));
}

async function each(texts: readonly string[], model: Embedder): Promise<Vectors[]> {
  const vectors: Vectors[] = [];
  for (const text of texts) vectors.push(await model.texts([text]));
  return vectors;
}

/** Finite, not zero, and not all the same. */
function isSpread(vectors: readonly Vectors[]): boolean {
  const isUnit = (vector: Vectors) => Math.abs(cosine(vector, vector) - 1) < 1e-3;
  const [first, ...others] = vectors;
  return vectors.every(isUnit) && others.some((other) => cosine(first, other) < 0.99999);
}

/** NaN for vectors with a number that is not finite, or of norm zero. */
function cosine(a: Float32Array, b: Float32Array): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    dot += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return dot / Math.sqrt(aa * bb);
}

function decodePicture({ width, height, rgb }: ReferenceFile['picture']): Picture {
  const pixels = decodeBytes(rgb);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(pixels.subarray(3 * i, 3 * i + 3), 4 * i);
  return { width, height, data };
}

function decodeFloats(base64: string): Float32Array {
  return new Float32Array(decodeBytes(base64).buffer);
}

function decodeBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
