import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawScene } from '../../src/engine/scenes/draw-scene.ts';
import { onWhite } from './compose.ts';
import { some, type Context } from './context.ts';
import { shippedFiles } from './encoder.ts';
import type { Figure } from './figure.ts';

const pictures = 128;
const runs = 5;

/** How long 128 pictures take, at best of five runs: other programs on the machine only add to it. */
export async function speed({ encoder, world, random }: Context, threads: number): Promise<Figure[]> {
  const drawings = some(random.fork('speed'), world.drawings, pictures);
  const drawn = drawings.map((drawing) => drawScene(onWhite(drawing), world.source));
  let value = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await encoder.images(drawn);
    value = Math.min(value, (performance.now() - start) / 1000);
  }
  const how = `ONNX Runtime's WebAssembly in Node, ${threads} threads, ${cpus()[0].model}; best of ${runs} runs`;
  return [
    { figure: 'speed/pictures', language: null, value, unit: 'seconds', chance: null, cases: pictures, how },
  ];
}

/** What a browser downloads: the model's files as they are, and as a server that compresses sends them. */
export function download(folder: string): Figure[] {
  const paths = [...shippedFiles.map(({ path }) => path), 'self-test.json'];
  const files = paths.map((path) => join(folder, path)).filter((path) => existsSync(path));
  const contents = files.map((path) => readFileSync(path));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  const figure = { language: null, unit: 'bytes', chance: null, cases: files.length } as const;
  return [
    {
      ...{ ...figure, figure: 'download/plain', value: sum(contents.map(({ length }) => length)) },
      how: 'weights of both towers, tokenizer, configuration, self-test',
    },
    {
      ...{
        ...figure,
        figure: 'download/gzip',
        value: sum(contents.map((file) => gzipSync(file, { level: 9 }).length)),
      },
      how: 'the same files, each compressed with gzip',
    },
  ];
}
