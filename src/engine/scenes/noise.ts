import type { Random } from './random.ts';

export interface NoiseOptions {
  /** cells across the picture in the coarsest octave; fewer are wider */
  columns: number;
  /** cells down the picture */
  rows?: number;
  /** each has half the cell size of the one before */
  octaves?: number;
  /** strength of an octave relative to the one before */
  gain?: number;
  /** strength of the finer octaves that a larger picture gets: little where outlines are made of the noise */
  grain?: number;
  /** from 0 to 1 down the picture to 0 to 1 down the cells: a texture in perspective crowds them where it rises fast */
  rowAt?: (y: number) => number;
}

/** around the middle: the mean of several octaves seldom comes near 0 or 1 */
const contrast = 1.5;

/** side up to which the octaves that are asked for say it all */
const plainSize = 64;

/**
 * Value noise: random numbers on a lattice, smooth between them (3t² − 2t³), summed over octaves. Octaves finer than the
 * pixels are left out; what `random` gives afterwards does not depend on the size. A picture larger than 64 pixels gets
 * one more octave each time its side doubles, of mean 0: fine grain for the eye that vanishes when the picture is reduced.
 * @returns [size, size], 0 to 1
 */
export function noise(
  random: Random,
  size: number,
  { columns, rows = columns, octaves = 3, gain = 0.55, grain = 0.7, rowAt = (y) => y }: NoiseOptions,
): Float32Array {
  const field = new Float32Array(size * size);
  let state = random.next() | 1;
  let [strength, total] = [1, 0];
  const cell = new Int32Array(size);
  const share = new Float32Array(size);
  let all = octaves;
  for (let side = plainSize; side * 2 <= size; side *= 2) all++;
  for (let octave = 0; octave < all; octave++, strength *= gain) {
    const fine = octave >= octaves;
    const across = columns * 2 ** octave;
    const down = rows * 2 ** octave;
    if (octave > 0 && across > size / 2 && down > size / 2) break;
    const width = Math.ceil(across) + 2;
    const lattice = new Float32Array(width * (Math.ceil(down) + 2));
    for (let i = 0; i < lattice.length; i++) {
      // xorshift32 (Marsaglia 2003)
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      lattice[i] = fine ? grain * ((state >>> 0) / 2 ** 32 - 0.5) : (state >>> 0) / 2 ** 32;
    }
    for (let x = 0; x < size; x++) {
      const at = ((x + 0.5) / size) * across;
      cell[x] = Math.floor(at);
      share[x] = smooth(at - cell[x]);
    }
    const line = new Float32Array(width);
    for (let y = 0; y < size; y++) {
      const at = Math.min(1, Math.max(0, rowAt((y + 0.5) / size))) * down;
      const row = Math.floor(at);
      const blend = smooth(at - row);
      for (let i = 0, p = row * width; i < width; i++, p++) {
        line[i] = (lattice[p] + (lattice[p + width] - lattice[p]) * blend) * strength;
      }
      for (let x = 0, p = y * size; x < size; x++, p++) {
        const left = line[cell[x]];
        field[p] += left + (line[cell[x] + 1] - left) * share[x];
      }
    }
    if (!fine) total += strength;
  }
  for (let p = 0; p < field.length; p++) {
    field[p] = Math.min(1, Math.max(0, (field[p] / total - 0.5) * contrast + 0.5));
  }
  return field;
}

const smooth = (t: number) => t * t * (3 - 2 * t);
