import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';
import type { DrawingIndex, DrawingSource } from '../../src/engine/scenes/drawings.ts';
import type { PictureScene } from './scene-list.ts';

/**
 * The drawings of some scenes at 512 px, rendered by large_tiles.py when they are not in training/build yet.
 * @throws Error for a drawing that training has seen
 */
export function largeDrawings(scenes: readonly PictureScene[], root: URL, python: string): DrawingSource {
  const { concepts } = JSON.parse(
    readFileSync(new URL('assets/drawings/drawings.json', root), 'utf8'),
  ) as DrawingIndex;
  const folder = new URL('training/build/pictures/', root);
  const file = (drawing: string) => fileURLToPath(new URL(`${drawing.replaceAll('/', '_')}.png`, folder));
  const kinds = new Map<string, 'colour' | 'shape' | 'sketch'>();
  const missing: string[] = [];
  for (const { concept, drawing } of scenes.flatMap(({ description }) => description.things)) {
    const entry = concepts[concept]?.find(({ id }) => id === drawing);
    if (entry?.split !== 'test') throw new Error(`${concept} ${drawing} is no drawing of the test split`);
    if (!kinds.has(drawing) && !existsSync(file(drawing)))
      missing.push(`${concept}\t${drawing}\t${file(drawing)}\n`);
    kinds.set(drawing, entry.kind);
  }
  mkdirSync(folder, { recursive: true });
  const program = fileURLToPath(new URL('scripts/pictures/large_tiles.py', root));
  if (missing.length > 0) execFileSync(python, [program], { input: missing.join('') });
  return {
    tile(_, drawing) {
      const { width, data } = decode(readFileSync(file(drawing)));
      return { kind: kinds.get(drawing)!, size: width, data: Uint8Array.from(data) };
    },
  };
}
