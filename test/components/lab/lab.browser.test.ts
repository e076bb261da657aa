import { run as axe } from 'axe-core';
import { afterEach, expect, it, test } from 'vitest';
import '../../../src/components/lab/lab.ts';
import { labParams, partOf, type LabValues } from '../../../src/components/lab/lab-params.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { deserialize, initialValues, serialize } from '../../../src/components/state/params.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

const open = (values: Partial<LabValues> = {}) =>
  openFigure('dg-lab', labParams, values, undefined, '[role=tab]');

it('opens on the matrix, and fetches neither the map nor the trainer', async () => {
  const lab = await open();
  await lab.until(() => lab.findAll('dg-large-matrix-figure').length > 0);
  expect(lab.find('[role=tab][aria-selected=true]').textContent).toContain('Matrix');
  expect(lab.findAll('dg-map, dg-trainer')).toEqual([]);
});

it('goes from part to part by click and by arrow keys, and writes the part into the link', async () => {
  const lab = await open();
  const tab = (name: string): HTMLElement => lab.find(`#${name}`);
  tab('map').click();
  expect(lab.page.values.part).toBe('map');
  await lab.until(() => lab.findAll('dg-map').length > 0);
  const press = (key: string): boolean =>
    lab.find('[role=tablist]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('ArrowRight');
  expect(lab.page.values.part).toBe('both');
  press('End');
  await lab.until(() => lab.findAll('dg-trainer').length > 0);
  expect(lab.page.values.part).toBe('train');
  expect(lab.findAll('dg-pair-lab')).toEqual([]);
  press('Home');
  expect(serialize(labParams, lab.page.values).toString()).toBe('');
});

it('opens on the trainer where the link says something about a training', async () => {
  const lab = await open({ trainThen: 64 });
  await lab.until(() => lab.findAll('dg-trainer').length > 0);
  expect(lab.findAll('dg-large-matrix-figure')).toEqual([]);
  lab.find<HTMLElement>('#matrix').click();
  expect(lab.page.values.part).toBe('matrix');
});

test('every value of the lab comes back from a link, and defaults are left out of it', () => {
  const values: LabValues = {
    ...initialValues(labParams),
    ...{
      part: 'both',
      source: 'folder',
      n: 4096,
      seed: 12,
      folder: 'folder/abc',
      order: 'cluster',
      tau: 0.07,
    },
    ...{ map: 'gap', space: 'centred', mapSeed: 3, near: 30, minDist: 0.25, train: 'n=64', trainThen: 8 },
  };
  expect(deserialize(labParams, serialize(labParams, values))).toEqual(values);
  expect(serialize(labParams, initialValues(labParams)).size).toBe(0);
  expect(partOf(initialValues(labParams))).toBe('matrix');
});

it.each(['en', 'zh'] as const)('axe finds nothing in %s', async (lang) => {
  locale.lang = lang;
  const lab = await open();
  await lab.until(() => lab.findAll('dg-large-matrix-figure').length > 0);
  const { violations } = await axe(lab.figure, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});
