import type { Random } from './random.ts';
import { sine } from './sine.ts';

/** An outline from the left to the right side: where it runs in each column, in pixels from the top. [size] */
export type Edge = Float32Array;

export function levelEdge(size: number, level: number): Edge {
  return new Float32Array(size).fill(level * size);
}

/** Two sine waves on a level line: dunes, hills, shores. @param cycles whole waves across the picture */
export function wavyEdge(random: Random, size: number, level: number, height: number, cycles: number): Edge {
  const [a, b] = [random.between(0, 7), random.between(0, 7)];
  const second = random.between(1.6, 2.6);
  return new Float32Array(size).map((_, x) => {
    const t = ((x + 0.5) / size) * cycles * 2 * Math.PI;
    return size * (level + height * (0.7 * sine(t + a) + 0.3 * sine(t * second + b)));
  });
}

/** A broken line through random heights, finer and finer: ridges. @param cells corners of the coarsest line */
export function ridgeEdge(random: Random, size: number, level: number, height: number, cells: number): Edge {
  const edge = levelEdge(size, level);
  for (let octave = 0; octave < 4; octave++) {
    const count = Math.ceil(cells * 2 ** octave);
    const corners = Array.from({ length: count + 2 }, () => random.between(-1, 1));
    const share = height * 0.5 ** octave * size * 0.55;
    for (let x = 0; x < size; x++) {
      const at = ((x + 0.5) / size) * count;
      const left = Math.floor(at);
      edge[x] += share * (corners[left] + (corners[left + 1] - corners[left]) * (at - left));
    }
  }
  return edge;
}
