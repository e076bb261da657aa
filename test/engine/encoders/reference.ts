import { decode } from 'fast-png';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import fixture from '../../fixtures/encoder-reference.json';

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

const floats = (vectors: readonly string[]) =>
  vectors.map((vector) => new Float32Array(bytes(vector).buffer));

/** Pictures side by side in one PNG: RGB. */
function pictures(strip: string, size: number): Picture[] {
  const { width, data } = decode(bytes(strip));
  return Array.from({ length: width / size }, (_, i) => {
    const rgba = new Uint8ClampedArray(size * size * 4).fill(255);
    for (let p = 0; p < size * size; p++) {
      const from = (Math.floor(p / size) * width + i * size + (p % size)) * 3;
      rgba.set(data.subarray(from, from + 3), 4 * p);
    }
    return { width: size, height: size, data: rgba };
  });
}

/** What PyTorch made of texts and pictures: with the 8-bit weights that are shipped, and with the float32 weights before. */
export const reference = {
  texts: fixture.texts,
  ids: fixture.ids,
  text: floats(fixture.text),
  pictures: pictures(fixture.pictures, fixture.pictureSize),
  image: floats(fixture.image),
  float32: { text: floats(fixture.float32.text), image: floats(fixture.float32.image) },
  logitScale: fixture.logitScale,
};

export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < b.length; i++) {
    dot += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return dot / Math.sqrt(aa * bb);
}

/** The smallest cosine between the rows of [n, dim] and the given vectors. */
export function worstCosine(rows: Float32Array, vectors: readonly Float32Array[]): number {
  const dim = rows.length / vectors.length;
  return Math.min(...vectors.map((vector, i) => cosine(rows.subarray(i * dim, (i + 1) * dim), vector)));
}

/** The largest difference between a cosine of a picture with a text, [n, dim] and [m, dim], and PyTorch's. */
export function largestCosineError(
  images: Float32Array,
  texts: Float32Array,
  { image, text }: { image: readonly Float32Array[]; text: readonly Float32Array[] },
): number {
  const dim = image[0].length;
  const row = (rows: Float32Array, i: number) => rows.subarray(i * dim, (i + 1) * dim);
  const errors = image.flatMap((picture, i) =>
    text.map((sentence, j) => Math.abs(cosine(row(images, i), row(texts, j)) - cosine(picture, sentence))),
  );
  return Math.max(...errors);
}
