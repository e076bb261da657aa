import { lit, varied, type Rgb } from '../colour.ts';
import type { Random } from '../random.ts';

/** The time of day and the weather: the colours of the sky, and what they do to the ground. */
export interface Light {
  readonly zenith: Rgb;
  readonly horizon: Rgb;
  readonly cloud: Rgb;
  readonly shade: Rgb;
  /** the colour of the light itself: a colour of the ground is multiplied by it */
  readonly tint: Rgb;
}

const noon: Light = {
  zenith: [58, 132, 222],
  horizon: [186, 220, 246],
  cloud: [253, 254, 255],
  shade: [196, 212, 230],
  tint: [255, 255, 252],
};
const morning: Light = {
  zenith: [120, 178, 232],
  horizon: [250, 232, 208],
  cloud: [255, 251, 244],
  shade: [226, 214, 214],
  tint: [255, 250, 238],
};
const overcast: Light = {
  zenith: [126, 142, 164],
  horizon: [212, 218, 224],
  cloud: [236, 239, 242],
  shade: [158, 168, 182],
  tint: [226, 232, 236],
};
const evening: Light = {
  zenith: [112, 108, 176],
  horizon: [255, 190, 122],
  cloud: [255, 214, 186],
  shade: [206, 134, 142],
  tint: [255, 224, 192],
};

/** clear noon most often; evening least, for its colours are the least typical of a place */
export function someLight(random: Random, eveningShare = 0.12): Light {
  const light = random.chance(eveningShare)
    ? evening
    : random.pickWeighted([noon, morning, overcast], [0.55, 0.3, 0.15]);
  return {
    ...light,
    zenith: varied(random, light.zenith, 14),
    horizon: varied(random, light.horizon, 8),
  };
}

/** colours of the ground as the light shows them */
export const under = (light: Light, colour: Rgb): Rgb => lit(colour, light.tint);
