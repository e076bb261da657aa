import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedModel } from '../../src/engine/encoders/embedded-model.ts';
import { Random } from '../../src/engine/scenes/random.ts';
import { choices } from './choices.ts';
import type { Context } from './context.ts';
import { openEncoder } from './encoder.ts';
import type { Figure, FiguresFile } from './figure.ts';
import { heldOutStyleFigures } from './held-out-style.ts';
import { limits } from './limits.ts';
import { retrieval } from './retrieval.ts';
import { searches } from './searches.ts';
import { download, speed } from './speed.ts';
import { tableOf } from './table.ts';
import { unseenDrawings } from './unseen-drawings.ts';
import { words } from './words.ts';
import { openWorld } from './world.ts';

/** The seed of every choice that the evaluation makes. */
const seed = 20_260_101;

const options = {
  /** a tenth of the cases; writes nothing unless --output says where */
  quick: { type: 'boolean', default: false },
  /** a file for the figures instead of figures.json beside the model */
  output: { type: 'string' },
  /** parts to measure, separated by commas; all by default */
  only: { type: 'string' },
  threads: { type: 'string', default: '2' },
} as const;

const parts: Readonly<Record<string, (context: Context, run: Run) => Promise<Figure[]>>> = {
  unseen: unseenDrawings,
  style: heldOutStyleFigures,
  retrieval,
  searches,
  choices,
  words,
  limits,
  speed: async (context, { folder, threads }) => [...(await speed(context, threads)), ...download(folder)],
};

interface Run {
  readonly folder: string;
  readonly threads: number;
}

/**
 * Measures a model folder (by default the embedded model's) and writes its figures.json.
 *
 *     npm run evaluate -- [model folder] [--quick] [--only unseen,words] [--output file] [--threads 2]
 *
 * @param root the project's folder
 * @param say takes a line of text
 */
export async function main(args: string[], root: string, say: (line: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { quick } = values;
  const { id, version } = embeddedModel;
  const folder = positionals[0] ?? join(root, 'assets/models', id, version);
  const run: Run = { folder, threads: Number(values.threads) };
  const chosen = values.only?.split(',') ?? Object.keys(parts);
  const stranger = chosen.find((name) => !Object.hasOwn(parts, name));
  if (stranger !== undefined) throw new Error(`${stranger} is none of ${Object.keys(parts).join(', ')}`);
  const context: Context = {
    encoder: await openEncoder(folder, { threads: run.threads }),
    world: await openWorld(join(root, 'assets')),
    random: Random.seeded(seed),
    cases: (count) => (quick ? Math.ceil(count / 10) : count),
  };
  const figures: Figure[] = [];
  for (const name of chosen) {
    const start = performance.now();
    const measured = await parts[name](context, run);
    say(`\n${name} (${((performance.now() - start) / 1000).toFixed(0)} s)\n${tableOf(measured)}`);
    figures.push(...measured);
  }
  say(
    '\nReal photographs: not measured. The project has none that it may show; the model was made for drawings.',
  );
  const complete = !quick && chosen.length === Object.keys(parts).length;
  const output = values.output ?? (complete ? join(folder, 'figures.json') : null);
  if (output === null) return;
  const file: FiguresFile = { ...identity(folder), quick, figures: figures.map(rounded) };
  writeFileSync(output, `${JSON.stringify(file, null, 1)}\n`);
  say(`\n${output}`);
}

/** What manifest.json says of the folder; a folder that is not installed has none. */
function identity(folder: string): { model: string; version: string } {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return { model: folder, version: '' };
  const { id, version } = JSON.parse(readFileSync(path, 'utf8')) as { id: string; version: string };
  return { model: id, version };
}

/** Six decimals: finer than any of the figures, and the same on every machine. */
function rounded(figure: Figure): Figure {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    ...figure,
    value: round(figure.value),
    chance: figure.chance === null ? null : round(figure.chance),
  };
}
