import { arrangeOne, arrangeSeveral, type Box } from '../../src/engine/scenes/arrange.ts';
import type { Ground, SceneDescription, Thing } from '../../src/engine/scenes/description.ts';
import { colourIds } from '../../src/engine/scenes/palette.ts';
import { places } from '../../src/engine/scenes/places/index.ts';
import type { Random } from '../../src/engine/scenes/random.ts';
import type { Drawing } from './world.ts';

export const placeIds: readonly string[] = Object.keys(places);

/** What a question wants of a scene; all else is left to chance as in training. */
export interface Wish {
  readonly ground: Ground;
  /** one to three, back to front where they overlap */
  readonly things: readonly (Pick<Drawing, 'concept' | 'id'> & { readonly colour?: string })[];
  /** the side of a single thing, as a fraction of the picture's */
  readonly sizes?: readonly [least: number, most: number];
}

/** A scene in which things stand, lie or fly as the sampler lets them. */
export function compose(random: Random, { ground, things, sizes = [0, 1] }: Wish): SceneDescription {
  const stands = 'place' in ground ? places[ground.place].stands : undefined;
  const boxes = things.length === 1 ? [one()] : arrangeSeveral(random, things.length as 2 | 3, stands);
  return { seed: random.next(), ground, things: boxes.map((box, i) => set(random, box, things[i])) };

  function one(): Box {
    for (;;) {
      const box = arrangeOne(random, stands);
      if (box.size >= sizes[0] && box.size <= sizes[1]) return box;
    }
  }
}

/** A drawing alone in the middle of white, the way a sticker is shown. */
export function onWhite({ concept, id }: Drawing): SceneDescription {
  const thing = { concept, drawing: id, x: 0.5, y: 0.5, size: 0.85, turn: 0, mirrored: false };
  return { seed: 1, ground: { colour: 'white' }, things: [thing] };
}

/** Two different colours that both show on a ground. */
export function twoColours(random: Random, ground: Ground): [string, string] {
  const blends = 'place' in ground ? places[ground.place].blends : [ground.colour];
  const [first, second] = random.shuffle(colourIds.filter((id) => !blends.includes(id)));
  return [first, second];
}

/** Two different places. */
export function twoPlaces(random: Random): [string, string] {
  const [first, second] = random.shuffle(placeIds);
  return [first, second];
}

function set(random: Random, { x, y, size }: Box, { concept, id, colour }: Wish['things'][number]): Thing {
  const look = { turn: random.between(-0.2, 0.2), mirrored: random.chance(0.4), ...(colour && { colour }) };
  return { concept, drawing: id, x, y, size, ...look };
}
