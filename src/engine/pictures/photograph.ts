import type { Picture } from './picture.ts';
import { resizePicture } from './resize.ts';

/**
 * Whether a picture looks like a photograph, and so unlike what the embedded CLIP was trained on (drawings in drawn
 * scenes): a logistic regression on seven simple numbers, its bar set so that few drawings are taken for photographs.
 *
 * Measured by scripts/pictures/calibrate-photograph.py, each picture judged by a fit that had not seen it: 324 of 362
 * photographs are flagged (89.5 %), and 27 of 1,581 drawings (1.7 %): of composed scenes 5 of 150, of drawings that were
 * saved as small JPEGs 19 of 66, of the built-in pictures none. Of 247 photographs from a source left out of the fit
 * altogether 84 % are flagged. It misses things on white paper, calm seas and empty skies, and knows nothing of what a
 * picture shows.
 */
export function looksLikePhotograph(picture: Picture): boolean {
  const features = photographFeatures(picture);
  const score = features.reduce((sum, value, i) => sum + value * weights[i], bias);
  return score > 0 && features[textureIndex] >= leastTexture;
}

/** Printed by scripts/pictures/calibrate-photograph.py; in the order of `photographFeatures`. */
const bias = -5.018;
const weights = [57.9645, -6.0562, 6.5731, -22.5944, 3.5617, 0.4508, 1.7746];

/** A plain grey ground is pale and not bright, like many photographs: without texture nothing is one. */
const textureIndex = 4;
const leastTexture = 0.1;

const side = 128;

/**
 * Seven numbers of the picture at 128 px, each but the sixth a share of its pixels: different colours (of 2¹⁵), bright
 * (a channel above 200), pale (saturation below 0.35), edges (a step above 60 to the right or down), texture (a step of 4
 * to 24), grain (lower quartile of the absolute Laplacian, in levels), paper (every channel above 250).
 */
export function photographFeatures(picture: Picture): number[] {
  const { width, height, data } = atMost(picture, side);
  const count = width * height;
  const colors = new Set<number>();
  let [bright, pale, paper, edges, texture] = [0, 0, 0, 0, 0];
  const roughness: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 4;
      const [r, g, b] = [data[p], data[p + 1], data[p + 2]];
      const most = Math.max(r, g, b);
      const least = Math.min(r, g, b);
      colors.add(((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3));
      if (most > 200) bright++;
      if (most - least < 0.35 * most) pale++;
      if (least > 250) paper++;
      if (x + 1 < width && y + 1 < height) {
        const step = Math.max(difference(data, p, p + 4), difference(data, p, p + width * 4));
        if (step > 60) edges++;
        if (step > 3 && step <= 24) texture++;
        if (x > 0 && y > 0) roughness.push(laplacian(data, p, width * 4));
      }
    }
  }
  const steps = Math.max(1, (width - 1) * (height - 1));
  const grain = Float64Array.from(roughness).sort()[Math.floor(roughness.length / 4)] ?? 0;
  return [
    colors.size / count,
    bright / count,
    pale / count,
    edges / steps,
    texture / steps,
    grain,
    paper / count,
  ];
}

function atMost(picture: Picture, longest: number): Picture {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return resizePicture(picture, scaled(picture.width), scaled(picture.height));
}

/** The largest difference of a channel between two pixels. */
function difference(data: Uint8ClampedArray, p: number, q: number): number {
  return Math.max(
    Math.abs(data[p] - data[q]),
    Math.abs(data[p + 1] - data[q + 1]),
    Math.abs(data[p + 2] - data[q + 2]),
  );
}

/** |4·centre − the four around it|, the mean of the channels. */
function laplacian(data: Uint8ClampedArray, p: number, row: number): number {
  let sum = 0;
  for (let c = p; c < p + 3; c++) {
    sum += Math.abs(4 * data[c] - data[c - 4] - data[c + 4] - data[c - row] - data[c + row]);
  }
  return sum / 3;
}
