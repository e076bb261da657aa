import { run as axe } from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/components/lab/pair-lab.ts';
import { labParams, type LabValues } from '../../../src/components/lab/lab-params.ts';
import { pairSetDeskOf } from '../../../src/components/lab/desk-of-session.ts';
import type { PairSetDesk } from '../../../src/components/lab/pair-set-desk.ts';
import type { PairSelection } from '../../../src/components/selection/pair-selection.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { EncoderSession } from '../../../src/engine/encoders/session.ts';
import { drawnFile } from '../pictures/files.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';
import { CountingEncoder } from './open-desk.ts';

const text = (element: Element): string =>
  (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ').trim();

async function open(values: Partial<LabValues> = {}, encoder: Encoder = new CountingEncoder()) {
  const lab = await openFigure('dg-pair-lab', labParams, { n: 12, ...values }, encoder, 'dg-pair-panel');
  const desk: PairSetDesk = pairSetDeskOf(lab.session as unknown as EncoderSession);
  const status = (): string => text(lab.find('dg-pair-status'));
  const part = <E extends HTMLElement>(tag: string, selector: string): E =>
    lab.find(tag).shadowRoot!.querySelector<E>(selector)!;
  return { ...lab, desk, status, part };
}

afterEach(async () => {
  const { KeptPairSets } = await import('../../../src/components/lab/kept-pair-sets.ts');
  const kept = new KeptPairSets();
  await kept.remove((await kept.list()).map(({ id }) => id));
  closeFigure();
  locale.lang = 'en';
  theme.choice = 'auto';
});

it('makes scenes by itself, says so, and hands them to the matrix', async () => {
  const lab = await open();
  await lab.until(() => lab.status().startsWith('12 pairs: 24 vectors of 48 numbers'));
  await lab.until(() => lab.findAll('dg-large-matrix-figure dg-matrix, dg-matrix').length > 0);
  const figure = lab.find<HTMLElement & { pairs: unknown }>('dg-large-matrix-figure');
  expect(figure.pairs).toBe(lab.desk.set);
  expect(lab.findAll('dg-map')).toEqual([]);
});

it('fetches the map when it is opened, and gives both the same selection', async () => {
  const lab = await open();
  await lab.until(() => lab.desk.set);
  Object.assign(lab.figure, { view: 'both' });
  await lab.until(() => lab.findAll('dg-map').length > 0);
  const [matrix, map, list] = ['dg-large-matrix-figure', 'dg-map', 'dg-picked-pairs'].map((tag) =>
    lab.find<HTMLElement & { selection: PairSelection }>(tag),
  );
  expect(map.selection).toBe(matrix.selection);
  map.selection.pick([3, 7]);
  await lab.until(() => text(list).includes('2 picked pairs'));
  await lab.until(() => /0\.\d{3}.*place \d+/.test(text(list)));
  expect(text(list)).toContain(lab.desk.set!.captions[7]);
  lab.part('dg-picked-pairs', 'li button').click();
  expect([...map.selection.picked]).toEqual([7]);
});

it('forgets what was picked when the pairs change', async () => {
  const lab = await open();
  await lab.until(() => lab.desk.set && lab.findAll('dg-large-matrix-figure').length > 0);
  const list = lab.find<HTMLElement & { selection: PairSelection }>('dg-picked-pairs');
  list.selection.pick([11]);
  lab.page.set({ n: 8 });
  await lab.until(() => lab.desk.set?.n === 8 && list.selection.picked.size === 0);
});

it('takes N and the seed from its fields, and refuses what is out of range', async () => {
  const lab = await open();
  const field = (name: string): HTMLInputElement => lab.part('dg-pair-setup', `[data-number=${name}]`);
  const type = (name: string, value: string): void => {
    field(name).value = value;
    field(name).dispatchEvent(new Event('change'));
  };
  type('n', '20');
  expect(lab.page.values.n).toBe(20);
  type('n', '9000');
  expect(lab.page.values.n).toBe(8192);
  type('n', '1');
  expect(lab.page.values.n).toBe(2);
  type('n', 'many');
  expect(lab.page.values.n).toBe(2);
  type('seed', '7');
  expect(lab.page.values.seed).toBe(7);
});

it('asks before it embeds thousands, shows the rate while it does, and stops and goes on', async () => {
  const encoder = new CountingEncoder();
  const lab = await open({ n: 2048 }, encoder);
  await lab.until(() => lab.status().includes('These 2,048 pairs have no vectors of Diagonal CLIP yet'));
  expect(encoder.pictures).toBe(0);
  lab.part('dg-pair-status', 'button').click();
  await lab.until(() => /Picture vectors: \d+ of 2,048/.test(lab.status()) && encoder.pictures > 0);
  lab.part('dg-pair-status', '[data-action=cancel]').click();
  await lab.until(() => /Stopped at \d+ of 2,048/.test(lab.status()));
  const before = encoder.pictures;
  lab.part('dg-pair-status', '[data-action=start]').click();
  await lab.until(() => encoder.pictures > before);
  lab.desk.cancel();
});

it('lists what is kept, and deletes all of it after asking', async () => {
  const lab = await open();
  await lab.until(() => text(lab.find('dg-kept-pairs')).includes('Kept on this machine: 1 set'));
  expect(text(lab.find('dg-kept-pairs'))).toContain('12 scenes, seed 1');
  lab.part('dg-kept-pairs', '.ask').click();
  await lab.until(() => lab.part('dg-kept-pairs', '.danger'));
  lab.part('dg-kept-pairs', '.danger').click();
  await lab.until(() => text(lab.find('dg-kept-pairs')).includes('No vectors are kept'));
  expect(await lab.desk.kept.list()).toEqual([]);
});

describe('the reader’s own pictures', () => {
  const drawn = (colour: string, name: string): Promise<File> =>
    drawnFile(40, 30, (context) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 40, 30);
    }, { name }); // prettier-ignore

  async function choose(lab: Awaited<ReturnType<typeof open>>, files: File[]): Promise<void> {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = lab.part<HTMLInputElement>('dg-pair-setup', '#files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await lab.until(() => lab.page.values.folder !== '');
  }

  it('become pairs by their names; a broken file is told by name and left out', async () => {
    const lab = await open({ source: 'folder' });
    await lab.until(() => lab.status().includes('There are no pictures yet'));
    await choose(lab, [
      await drawn('red', 'a-red_wall.png'),
      new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)], 'a-broken-one.png'),
      await drawn('blue', 'the blue sea.png'),
      await drawn('green', 'IMG_0001.png'),
    ]);
    await lab.until(() => lab.desk.set?.n === 2);
    expect(lab.desk.set!.captions).toEqual(['a red wall', 'the blue sea']);
    const report = text(lab.find('dg-folder-report'));
    expect(report).toContain('“a-broken-one.png” starts out as PNG but is damaged');
    expect(report).toContain('Pictures without a caption (1) IMG_0001.png');
  });

  it('become pairs by a table, and show again from what is kept, by the id in the link', async () => {
    const files = [
      await drawn('red', '1.png'),
      await drawn('blue', '2.png'),
      new File(['\uFEFFfile,caption\n1.png,"red, all red"\n2.png,蓝色的海\n3.png,nobody\n'], 'captions.csv'),
    ];
    const lab = await open({ source: 'folder' });
    await choose(lab, files);
    await lab.until(() => lab.desk.set?.n === 2);
    expect(lab.desk.set!.captions).toEqual(['red, all red', '蓝色的海']);
    expect(text(lab.find('dg-folder-report'))).toContain('3.png');
    const { folder } = lab.page.values;
    await lab.until(() => text(lab.find('dg-kept-pairs')).includes('2 of your own'));
    const again = await open({ source: 'folder', folder });
    await again.until(() => again.desk.set);
    expect(again.desk.set).toMatchObject({
      captions: ['red, all red', '蓝色的海'],
      provenance: { source: 'stored' },
    });
  });

  it('are told to be without captions where no name says anything', async () => {
    const lab = await open({ source: 'folder' });
    const input = lab.part<HTMLInputElement>('dg-pair-setup', '#files');
    const transfer = new DataTransfer();
    transfer.items.add(await drawn('red', '0001.png'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await lab.until(() => text(lab.find('dg-pair-panel')).includes('This file has no caption'));
  });
});

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (choice) => {
    locale.lang = lang;
    theme.choice = choice;
    const lab = await open();
    await lab.until(() => lab.desk.set);
    lab.find<HTMLElement & { selection: PairSelection }>('dg-picked-pairs').selection.pick([1, 2]);
    await lab.until(() =>
      lab.findAll('dg-picked-pairs').some((list) => list.shadowRoot!.querySelector('small b')),
    );
    for (const tag of ['dg-pair-panel', 'dg-picked-pairs']) {
      const { violations } = await axe(lab.find(tag), { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    }
  });
});
