import type { Random } from './random.ts';

/** Where a thing's box lies, fractions of the picture's side: centre and side. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** where the lower ends of things may be; absent: anywhere */
export type Stands = readonly [from: number, to: number] | undefined;

/** One thing: often big (≥ 0.85) or small (≤ 0.5), for captions talk about size; whole, save a little now and then. */
export function arrangeOne(random: Random, stands: Stands): Box {
  const [from, to] = random.pickWeighted(
    [
      [0.4, 0.5],
      [0.5, 0.85],
      [0.85, 1],
    ],
    [0.27, 0.43, 0.3],
  );
  const size = random.between(from, to);
  const room = (1 - size) * (random.chance(0.1) ? 1.25 : 1);
  const x = 0.5 + room * random.between(-0.5, 0.5);
  return { x, y: height(random, size, room, stands), size };
}

/** Mostly on the ground of the place. What flies, and what a child sticks into a picture, is above it now and then. */
function height(random: Random, size: number, room: number, stands: Stands): number {
  if (!stands || random.chance(0.12)) return 0.5 + room * random.between(-0.5, 0.5);
  return Math.max(0.5 - room / 2, random.between(...stands) - size / 2);
}

/** Two or three things beside each other that overlap little, the far (upper) ones first. */
export function arrangeSeveral(random: Random, count: 2 | 3, stands: Stands): Box[] {
  const { slots, largest } = random.pick(count === 2 ? pairs : triples);
  return random
    .shuffle(slots)
    .map(([across, down]) => {
      const size = random.between(0.34, largest);
      const x = 0.5 + ((1 - size) / 2) * across + random.between(-0.02, 0.02);
      const low = stands ? Math.max(0.3, stands[0] - 0.12) : size;
      const y = low - size / 2 + (1 - low) * (0.5 + down / 2) + random.between(-0.02, 0.02);
      return { x, y: Math.min(1.02 - size / 2, y), size };
    })
    .sort((a, b) => a.y + a.size / 2 - (b.y + b.size / 2));
}

interface Arrangement {
  /** for each thing −1 to 1 across and −1 to 1 down the free room */
  readonly slots: readonly (readonly [across: number, down: number])[];
  /** size up to which the things keep apart */
  readonly largest: number;
}

// prettier-ignore
const pairs: readonly Arrangement[] = [
  { slots: [[-0.92, 0.4], [0.92, 0.4]], largest: 0.56 },
  { slots: [[-0.95, -0.6], [0.95, 0.8]], largest: 0.58 },
  { slots: [[-0.95, 0.8], [0.95, -0.6]], largest: 0.58 },
];

// prettier-ignore
const triples: readonly Arrangement[] = [
  { slots: [[-1, 0.9], [0, -1], [1, 0.9]], largest: 0.42 },
  { slots: [[-1, -0.9], [0, 1], [1, -0.9]], largest: 0.42 },
  { slots: [[-1, 0], [0, 0.2], [1, 0]], largest: 0.36 },
];
