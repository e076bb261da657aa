import { beach } from './beach.ts';
import { city } from './city.ts';
import { desert } from './desert.ts';
import { forest } from './forest.ts';
import { grass } from './grass.ts';
import { mountain } from './mountain.ts';
import { night } from './night.ts';
import type { Place } from './place.ts';
import { road } from './road.ts';
import { room } from './room.ts';
import { sea } from './sea.ts';
import { sky } from './sky.ts';
import { snow } from './snow.ts';
import { table } from './table.ts';
import { underwater } from './underwater.ts';

/** by the ids of assets/grammar/places.json */
export const places: Readonly<Record<string, Place>> = {
  grass,
  beach,
  snow,
  road,
  sea,
  sky,
  night,
  forest,
  desert,
  mountain,
  table,
  room,
  city,
  underwater,
};

export type { Place } from './place.ts';
