import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { MeasuredFigure } from '../../../src/components/model-card/measured-figure.ts';
import type { DrawingSource } from '../../../src/components/model-card/drawing-sources.ts';
import { sha256 } from '../../../src/engine/sha256.ts';
import { recordRun, type RecordedRun } from '../../engine/training/recorded-run.ts';

/** What a site answers, by the end of the address; anything else is not there. */
export type SiteFiles = ReadonlyMap<string, () => Response>;

const json = (value: unknown) => () => Response.json(value);
const folder = `models/${embeddedEntry.id}/${embeddedEntry.version}`;

export const facts = {
  network: { imageParameters: 3_512_345, textParameters: 912_345, contextLength: 24 },
  data: { concepts: 261, drawings: 6211, chineseCaptions: 0.38 },
  split: { heldOutDrawings: 1402, heldOutStyle: 'EmojiOne' },
  recipe: { pairs: 4_000_000, batchSize: 512, minutes: 118.4, hardware: { zh: '两个核心', en: 'two cores' } },
};

const measured = (figure: string, language: 'en' | 'zh' | null, value: number): MeasuredFigure => ({
  ...{ figure, language, value, unit: 'share', chance: 1 / 261, cases: 1204 },
  how: `how ${figure.split('/')[0]} was measured in ${language}`,
});

export const figures: readonly MeasuredFigure[] = [
  measured('unseen/white/top1', 'en', 0.583),
  measured('unseen/white/top1/kind/sketch', 'en', 0.311),
  measured('unseen/white/top1', 'zh', 0.561),
  { ...measured('matrix/others', 'en', -0.02), unit: 'cosine', chance: null },
  { ...measured('download/plain', null, 5_400_000), unit: 'bytes', chance: null, cases: 7 },
  measured('telepathy/at-night', 'en', 0.5),
];

const source = (style: string, author: string, licence: string, train: number): DrawingSource => ({
  ...{
    style,
    name: `${style} icons`,
    author,
    licence,
    train,
    test: 10,
    package: `@iconify-json/${style}`,
    version: '1.0.0',
  },
  url: `https://example.org/${style}`,
  licenceUrl: 'https://example.org/licence',
});

export const styles: readonly DrawingSource[] = [
  source('noto', 'Google Inc', 'Apache-2.0', 212),
  source('tabler', 'Paweł Kuna', 'MIT', 99),
  source('phosphor', 'Phosphor Icons', 'MIT', 101),
];

/** Nothing but the model itself. */
export const bareSite: SiteFiles = new Map();

/** Everything that a model can have: facts, figures, sources and two recorded runs. */
export async function fullSite({ version = embeddedEntry.version } = {}): Promise<
  Map<string, () => Response>
> {
  const runs: [string, RecordedRun][] = [
    ['small', recordRun({ n: 8, dim: 6, batchSize: 4, learningRate: 1 })],
    ['main', recordRun({ n: 8, dim: 6, batchSize: 16 })],
  ];
  const files = new Map<string, () => Response>([
    [`${folder}/card.json`, json(facts)],
    [`${folder}/figures.json`, json({ figures })],
    ['drawings/sources.json', json({ styles })],
  ]);
  const listed = [];
  for (const [id, { record }] of runs) {
    const text = JSON.stringify(record);
    const bytes = new TextEncoder().encode(text);
    const file = { path: `${id}/run.json`, bytes: bytes.length, sha256: (await sha256(bytes))! };
    files.set(`replays/${id}/run.json`, () => new Response(text));
    const { batchSize, pairs } = record;
    const of = { id, model: embeddedEntry.id, version, batchSize, pairs, bytes: file.bytes };
    listed.push({ ...of, files: { run: file, vectors: { ...file, path: `${id}/vectors.bin` } } });
  }
  return files.set('replays/replays.json', json({ runs: listed }));
}
