import { run as axe } from 'axe-core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { CatalogueEntry } from '../../../src/engine/encoders/catalogue.ts';
import { integer, percent } from '../../../src/components/i18n/number.ts';
import { networkShape, parameterLength } from '../../../src/engine/network/index.ts';
import { keptRuns } from '../../../src/engine/trainer/runs/kept-runs.ts';
import { config, trainedRun } from '../../engine/encoders/trained/trained-run.ts';
import { fakeEncoder } from './fake-session.ts';
import { all, button, openPicker, settled, words } from './open-picker.ts';

let network: Awaited<ReturnType<typeof trainedRun>>['network'];

beforeAll(async () => {
  const run = await trainedRun();
  network = run.network;
  await keptRuns.keep(
    { ...run.kept.run, id: 'kept-1', started: Date.UTC(2026, 0, 2, 12) },
    run.kept.checkpoint,
  );
});
afterEach(() => document.body.replaceChildren());

const openCard = async () => {
  const opened = await openPicker();
  await vi.waitUntil(() => all(opened.picker, 'dg-kept-model-card').length > 0);
  await settled(opened.picker);
  return { ...opened, card: all(opened.picker, 'dg-kept-model-card')[0] };
};

test('shows each kept run by its settings, with its accuracy, its size and its day', async () => {
  const { card } = await openCard();
  const text = words(card);
  expect(text).toContain(`batch ${config.batchSize}, width ${config.width}, seed ${config.seed}`);
  expect(text).toContain(`held-out pairs: ${percent(0)} of the rows`);
  const kilobytes = Math.round((4 * parameterLength(networkShape(config))) / 1000);
  expect(text).toMatch(new RegExp(`${integer(kilobytes)} kB|${(kilobytes / 1000).toFixed(1)} MB`));
  expect(text).toContain('Jan 2, 2026');
});

test('gives its network to the notebook, asking no host', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { card, session } = await openCard();
  button(card, /^Use it: batch/).click();
  const [entry] = session.select.mock.calls[0] as unknown as [CatalogueEntry];
  expect(entry).toMatchObject({ id: 'trained-kept-1', kind: 'trained' });
  expect(await entry.network!()).toEqual(network);
  expect(fetched).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('says which one is in use', async () => {
  const { card, session, picker } = await openCard();
  const { entry } = (card as unknown as { model: { entry: CatalogueEntry } }).model;
  session.ready(entry, fakeEncoder({ id: entry.id, kind: 'trained' }));
  await settled(picker);
  expect(button(card, /^In use: batch/).getAttribute('aria-pressed')).toBe('true');
  const { violations } = await axe(card);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('says where to train one while there is none', async () => {
  await keptRuns.remove('kept-1');
  const { picker } = await openPicker();
  await vi.waitUntil(() => words(picker).includes('None yet. Train one in lesson 6'));
});
