import type { Picture } from '../../../src/engine/pictures/picture.ts';
import fixture from '../../fixtures/encoder-reference.json';

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function picture(rgb: Uint8Array, size: number): Picture {
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let i = 0; i < size * size; i++) data.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  return { width: size, height: size, data };
}

/** What PyTorch made of eight texts and eight pictures. */
export const reference = {
  texts: fixture.texts,
  ids: fixture.ids,
  text: fixture.text.map((vector) => new Float32Array(bytes(vector).buffer)),
  pictures: fixture.pictures.map((rgb) => picture(bytes(rgb), fixture.pictureSize)),
  image: fixture.image.map((vector) => new Float32Array(bytes(vector).buffer)),
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
