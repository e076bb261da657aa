import { afterAll, beforeAll, expect, test } from 'vitest';
import { locale } from '../../src/components/i18n/locale.ts';
import { embeddedEntry, type CatalogueEntry } from '../../src/engine/encoders/catalogue.ts';
import { EncoderSession } from '../../src/engine/encoders/session.ts';
import { keptRuns } from '../../src/engine/trainer/runs/kept-runs.ts';
import { startSession } from '../../src/notebook/start-session.ts';
import { fakeEncoder } from '../components/model-picker/fake-session.ts';
import { trainedRun } from '../engine/encoders/trained/trained-run.ts';

const common = { lang: '', theme: '', device: '' } as const;
let run: Awaited<ReturnType<typeof trainedRun>>;

beforeAll(async () => {
  locale.lang = 'en';
  run = await trainedRun();
  await keptRuns.keep({ ...run.kept.run, id: 'kept-2' }, run.kept.checkpoint);
});
afterAll(() => keptRuns.remove('kept-2'));

/** What a visit begins with whose address names this model. */
async function visit(model: string) {
  const chosen: string[] = [];
  const told: string[] = [];
  const load = async (entry: CatalogueEntry) => {
    chosen.push(entry.id);
    await entry.network?.();
    return fakeEncoder({ id: entry.id, dispose: () => undefined });
  };
  const session = new EncoderSession({ load });
  await startSession(
    session,
    { ...common, model },
    () => chosen.push('picker'),
    (text) => told.push(text),
  );
  return { session, chosen, told };
}

test('a model that was trained here is there again', async () => {
  const { session, chosen, told } = await visit('trained-kept-2');
  expect(chosen).toEqual(['trained-kept-2']);
  expect(told).toEqual([]);
  expect(session.entry).toMatchObject({ kind: 'trained' });
  expect(await session.entry!.network!()).toEqual(run.network);
});

test('where its run is gone the reader is told, and has the embedded model', async () => {
  const { session, chosen, told } = await visit('trained-no-such-run');
  expect(chosen).toEqual([embeddedEntry.id]);
  expect(session.entry).toBe(embeddedEntry);
  expect(told).toEqual([expect.stringContaining('no longer on this machine')]);
  expect(told[0]).toContain('The model that comes with the page is in use instead.');
});

test('without a model in the address it is the embedded one', async () => {
  const { chosen, told } = await visit('');
  expect({ chosen, told }).toEqual({ chosen: [embeddedEntry.id], told: [] });
});
