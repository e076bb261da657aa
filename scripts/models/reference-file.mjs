import { encode } from 'fast-png';

/** @param {ArrayLike<number>} values @returns {string} little-endian float32, base64 */
export function base64(values) {
  return Buffer.from(Float32Array.from(values).buffer).toString('base64');
}

/** @param {string} text as `base64` writes it */
export function floats(text) {
  return new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
}

/** Both sides' vectors as a fixture holds them. */
export function vectorsOf({ text, image }) {
  return { text: text.map(base64), image: image.map(base64) };
}

/**
 * Pictures side by side in one PNG, base64.
 * @param {number[][]} pictures RGB, each [size, size, 3]
 */
export function pictureStrip(pictures, size) {
  const width = size * pictures.length;
  const data = new Uint8Array(width * size * 3);
  pictures.forEach((pixels, i) => {
    for (let y = 0; y < size; y++) {
      data.set(pixels.slice(y * size * 3, (y + 1) * size * 3), (y * width + i * size) * 3);
    }
  });
  return Buffer.from(encode({ width, height: size, data, channels: 3 })).toString('base64');
}

/** The smallest cosine between rows of the same place. */
export function smallestCosine(rows, expected) {
  if (rows.length !== expected.length) throw new Error(`${rows.length} vectors for ${expected.length}`);
  return Math.min(...rows.map((row, i) => cosine(row, expected[i])));
}

function cosine(a, b) {
  let [dot, aa, bb] = [0, 0, 0];
  for (let k = 0; k < b.length; k++) {
    dot += a[k] * b[k];
    aa += a[k] * a[k];
    bb += b[k] * b[k];
  }
  return dot / Math.sqrt(aa * bb);
}
