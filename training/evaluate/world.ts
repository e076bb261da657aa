import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  loadDrawings,
  type DrawingEntry,
  type DrawingIndex,
  type DrawingSource,
  type Split,
} from '../../src/engine/scenes/drawings.ts';

/** The style that no training saw: all of it is shipped as test drawings. */
export const heldOutStyle = 'emojione';

/** One drawing of one concept. */
export interface Drawing extends DrawingEntry {
  readonly concept: string;
}

/** What the evaluation draws from. */
export interface World {
  readonly index: DrawingIndex;
  readonly source: DrawingSource;
  /** ids of all concepts that have drawings */
  readonly concepts: readonly string[];
  readonly drawings: readonly Drawing[];
}

/** @param assets the project's assets folder */
export async function openWorld(assets: string): Promise<World> {
  const folder = join(assets, 'drawings');
  const index = JSON.parse(readFileSync(join(folder, 'drawings.json'), 'utf8')) as DrawingIndex;
  const drawings = Object.entries(index.concepts).flatMap(([concept, entries]) =>
    entries.map((entry) => ({ ...entry, concept })),
  );
  return {
    index,
    source: await loadDrawings(index, (file) => readFile(join(folder, file))),
    concepts: Object.keys(index.concepts),
    drawings,
  };
}

/** The drawings of a split in the styles that training knows. */
export function drawingsOf({ drawings }: World, split: Split): readonly Drawing[] {
  return drawings.filter((drawing) => drawing.split === split && drawing.style !== heldOutStyle);
}
