import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { locale } from '../../../src/components/i18n/locale.ts';
import { catalogue, embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { all, button, openPicker, settled, words } from '../model-picker/open-picker.ts';
import { bareSite, fullSite } from './card-files.ts';
import { drawn, openCard, serve } from './open-card.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

test('the picker offers the card of the embedded model and of no other', async () => {
  const asked = serve(bareSite);
  const { card } = await openPicker();
  for (const { id, kind } of catalogue)
    expect(all(card(id), 'dg-model-card-button'), id).toHaveLength(kind === 'embedded' ? 1 : 0);
  expect(asked).toEqual([]);
});

test('a model without records: what is known, and that nothing else is', async () => {
  serve(bareSite);
  const card = await openCard();
  const text = words(card);
  expect(text).toContain('It is not OpenAI’s CLIP');
  expect(text).toContain(embeddedEntry.version);
  expect(text).toContain('No measurements are stored for this model.');
  expect(text).toContain('No record of its training is stored for this model');
  expect(all(card, 'table, dg-training-chart, [role=alert]')).toEqual([]);
});

test('the records of the training are told with their numbers, in the way of the language', async () => {
  serve(await fullSite());
  const card = await openCard();
  expect(words(card)).toContain('Drawings trained on 6,211');
  expect(words(card)).toContain('Pairs seen 4 million');
  expect(words(card)).toContain('Training time 118 minutes');
  expect(words(card)).toContain('Machine two cores');
  locale.lang = 'zh';
  await settled(card);
  expect(words(card)).toContain('看过的图文对 400万');
  expect(words(card)).toContain('机器 两个核心');
});

test('each figure stands with both languages, chance and cases; an unknown one with its own name', async () => {
  serve(await fullSite());
  const card = await openCard();
  const rows = all(card, 'tbody tr').map(words);
  expect(rows).toContain('on white, top 1 56.1% 58.3% 0.38% 1,204');
  expect(rows).toContain('mean cosine off it – none −0.020 – none 1,204');
  expect(rows).toContain('as they are 5.4 MB – none 7');
  expect(rows).toContain('telepathy');
  expect(rows).toContain('at-night – none 50.0% 0.38% 1,204');
  const [details] = all(card, 'dg-figures-table').flatMap((table) => all(table, 'details'));
  expect(words(details)).toContain('by kind, line drawings');
  expect(words(card)).toContain('how telepathy was measured in en');
});

test('sources by licence, and each with its author', async () => {
  serve(await fullSite());
  const [sources] = all(await openCard(), 'dg-drawing-sources');
  expect(words(sources)).toContain('From 3 sets: 412 drawings to train on, 30 held out.');
  expect(words(sources)).toContain(
    'Apache-2.0: 212 to train on, 10 held out (1 set) MIT: 200 to train on, 20 held out (2 sets)',
  );
  expect(all(sources, 'tbody tr').map(words)).toContain('tabler icons Paweł Kuna MIT 99 10');
  expect(all(sources, 'a').map((link) => (link as HTMLAnchorElement).href)).toContain(
    'https://example.org/noto',
  );
});

test('the chart draws both runs, the larger batch first, and its words come from their steps', async () => {
  const asked = serve(await fullSite());
  const card = await openCard();
  expect(await drawn(card)).toHaveLength(2);
  const [chart] = all(card, 'dg-training-chart');
  expect(words(chart)).toMatch(/16 pairs a batch 4 pairs a batch/);
  expect(words(chart)).toContain('Guessing gives ln 8 = 2.08.');
  expect(words(chart)).toContain('chance: ln 8 = 2.08');
  expect(asked.filter((url) => url.endsWith('vectors.bin'))).toEqual([]);
});

test('runs of another version of the model are left out', async () => {
  serve(await fullSite({ version: '000000000000' }));
  expect(all(await openCard(), 'dg-training-chart')).toEqual([]);
});

test('says what did not arrive, keeps what is known, and tries again', async () => {
  const site = await fullSite();
  const figures = [...site.keys()].find((path) => path.endsWith('figures.json'))!;
  const whole = site.get(figures)!;
  serve(site.set(figures, () => new Response(null, { status: 503 })));
  const card = await openCard();
  const [problem] = all(card, '[role=alert]');
  expect(words(problem)).toContain('A file of the page itself did not arrive: figures.json.');
  expect(words(card)).toContain('It is not OpenAI’s CLIP');
  site.set(figures, whole);
  button(problem, 'Try again').click();
  await settled(card);
  expect(all(card, '[role=alert]')).toEqual([]);
  expect(all(card, 'dg-figures-table')).toHaveLength(1);
});

test('Escape closes the card, leaves the picker open, and the focus is where it was', async () => {
  serve(bareSite);
  const { card: entry, picker } = await openPicker();
  const opener = button(entry(embeddedEntry.id), 'Model card');
  opener.focus();
  await userEvent.keyboard('{Enter}');
  const isOpen = () =>
    all(picker, 'dg-model-card-dialog').flatMap((card) => all(card, 'dialog[open]')).length;
  await vi.waitFor(() => expect(isOpen()).toBe(1), { timeout: 20_000 });
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(isOpen()).toBe(0));
  expect(picker.shadowRoot!.querySelector('dialog')!.open).toBe(true);
  expect((opener.getRootNode() as ShadowRoot).activeElement).toBe(opener);
  opener.click();
  await vi.waitFor(() => expect(isOpen()).toBe(1));
});

test.each([
  [390, 844],
  [1920, 1080],
])('nothing is wider than the card at %i × %i', async (width, height) => {
  await page.viewport(width, height);
  serve(await fullSite());
  const card = await openCard('zh');
  for (const details of all(card, 'details')) (details as HTMLDetailsElement).open = true;
  await settled(card);
  const [content] = all(card, '.content');
  expect(content.scrollWidth).toBeLessThanOrEqual(content.clientWidth);
});
