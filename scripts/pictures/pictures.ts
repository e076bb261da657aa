import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BuiltInPictures } from '../../src/engine/pictures/built-in.ts';
import { drawScene } from '../../src/engine/scenes/draw-scene.ts';
import { largeDrawings } from './large-drawings.ts';
import { pictureList } from './picture-list.ts';
import { readScenes } from './scene-list.ts';
import { pictureSources } from './sources.ts';

const size = 512;
const quality = 80;
const python = process.env.PYTHON ?? '/usr/bin/python3';

/** Draws all scenes of scenes.json into assets/pictures, and writes pictures.json and sources.json there. */
export function makePictures(root: URL): void {
  const list = readScenes(root);
  const folder = new URL('assets/pictures/', root);
  const drawings = largeDrawings(list.scenes, root, python);
  const drawn = list.scenes.flatMap(({ id, description }) => [
    Buffer.from(`${id}\n`),
    drawScene(description, drawings, size),
  ]);
  const program = fileURLToPath(new URL('scripts/pictures/encode_webp.py', root));
  const encoder = spawnSync(python, [program, fileURLToPath(folder), String(size), String(quality)], {
    input: Buffer.concat(drawn),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (encoder.status !== 0) throw new Error('The pictures could not be encoded.');
  const old = JSON.parse(readFileSync(new URL('pictures.json', folder), 'utf8')) as BuiltInPictures;
  const write = (name: string, value: unknown) =>
    writeFileSync(new URL(name, folder), `${JSON.stringify(value, null, 2)}\n`);
  write('pictures.json', pictureList(list, old.suggestions, size));
  write('sources.json', pictureSources(list.scenes, root));
}
