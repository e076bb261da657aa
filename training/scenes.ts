import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { captionScene, plainCaption } from '../src/engine/scenes/caption.ts';
import { catalogueOf, type Catalogue } from '../src/engine/scenes/catalogue.ts';
import { ConceptDeck } from '../src/engine/scenes/concept-deck.ts';
import { drawScene } from '../src/engine/scenes/draw-scene.ts';
import { openDrawings, type DrawingIndex, type DrawingSource } from '../src/engine/scenes/drawings.ts';
import { Random } from '../src/engine/scenes/random.ts';
import { sampleScene } from '../src/engine/scenes/sample-scene.ts';

const options = {
  seed: { type: 'string', default: '1' },
  /** `train` or `test`: whose drawings */
  split: { type: 'string', default: 'train' },
  /** `shown`, `held-out` or `any`: pairs of a concept and a place; training shows no other than `shown` */
  pairs: { type: 'string', default: 'shown' },
  /** 0: without end */
  count: { type: 'string', default: '0' },
  /** in each language */
  captions: { type: 'string', default: '8' },
  size: { type: 'string', default: '64' },
} as const;

/**
 * Writes scenes to standard output for training/scenes.py: a line of JSON (the header), then for each scene
 *
 *     uint32 n, little-endian
 *     n bytes of UTF-8 JSON: { description, en: [captions], zh: [captions], plain: { en, zh } }
 *     size · size · 3 bytes, RGB
 *
 * The same arguments give the same bytes. Ends quietly when the reader closes the pipe.
 * @param root the project's folder
 */
export async function streamScenes(args: string[], root: URL): Promise<void> {
  const { values } = parseArgs({ args, options });
  const [seed, count, captions, size] = [values.seed, values.count, values.captions, values.size].map(whole);
  const split = oneOf(values.split, ['train', 'test'] as const);
  const pairs = oneOf(values.pairs, ['shown', 'held-out', 'any'] as const);
  if (split === 'train' && pairs !== 'shown') throw new Error('Training shows no pair that is held out.');
  const { index, drawings } = readDrawings(new URL('assets/drawings/', root));
  const header = { version: 1, size, seed, split, pairs, count, captions };
  const scenes = records({
    seed,
    pairs,
    count,
    captions,
    size,
    catalogue: catalogueOf(index, split),
    drawings,
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  await write(Buffer.from(`${JSON.stringify(header)}\n`));
  for (const block of gathered(scenes)) await write(block);
}

function readDrawings(folder: URL): { index: DrawingIndex; drawings: DrawingSource } {
  const index = JSON.parse(readFileSync(new URL('drawings.json', folder), 'utf8')) as DrawingIndex;
  const strips = Object.keys(index.concepts).map(
    (concept) => [concept, readFileSync(new URL(`${concept}.png`, folder))] as const,
  );
  return { index, drawings: openDrawings(index, new Map(strips)) };
}

interface Stream {
  seed: number;
  pairs: 'shown' | 'held-out' | 'any';
  count: number;
  captions: number;
  size: number;
  catalogue: Catalogue;
  drawings: DrawingSource;
}

function* records({
  seed,
  pairs,
  count,
  captions,
  size,
  catalogue,
  drawings,
}: Stream): Generator<Uint8Array> {
  const root = Random.seeded(seed);
  const [scenes, words] = [root.fork('scenes'), root.fork('captions')];
  const deck = new ConceptDeck(catalogue.concepts, root.fork('concepts'));
  const deal = () => deck.deal();
  const kindOf = (concept: string, drawing: string) => drawings.tile(concept, drawing).kind;
  for (let n = 0; count === 0 || n < count; n++) {
    const description = sampleScene(scenes, { catalogue, deal, pairs });
    const some = (language: 'en' | 'zh') =>
      Array.from({ length: captions }, () => captionScene(description, language, words, { kindOf }));
    const plain = { en: plainCaption(description, 'en'), zh: plainCaption(description, 'zh') };
    const json = Buffer.from(JSON.stringify({ description, en: some('en'), zh: some('zh'), plain }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    yield length;
    yield json;
    yield drawScene(description, drawings, size);
  }
}

/** Pieces joined to blocks of about 256 KiB: few, large writes. */
function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let [block, length]: [Uint8Array[], number] = [[], 0];
  for (const piece of pieces) {
    block.push(piece);
    length += piece.length;
    if (length < 2 ** 18) continue;
    yield Buffer.concat(block, length);
    [block, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(block, length);
}

/** Waits while the reader is behind. */
async function write(block: Uint8Array): Promise<void> {
  if (!process.stdout.write(block)) await once(process.stdout, 'drain');
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`Not a whole number: ${text}`);
  return Number(text);
}

function oneOf<T extends string>(text: string, choices: readonly T[]): T {
  const choice = choices.find((value) => value === text);
  if (choice === undefined) throw new Error(`${text} is none of ${choices.join(', ')}`);
  return choice;
}
