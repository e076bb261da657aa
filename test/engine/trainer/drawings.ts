import { readFileSync } from 'node:fs';
import { loadDrawings, type DrawingIndex, type DrawingSource } from '../../../src/engine/scenes/drawings.ts';

const folder = new URL('../../../assets/drawings/', import.meta.url);

export const drawingIndex = JSON.parse(
  readFileSync(new URL('drawings.json', folder), 'utf8'),
) as DrawingIndex;

export function drawingsOf(concepts: readonly string[]): Promise<DrawingSource> {
  const read = (file: string) => Promise.resolve(new Uint8Array(readFileSync(new URL(file, folder))));
  return loadDrawings(drawingIndex, read, concepts);
}
