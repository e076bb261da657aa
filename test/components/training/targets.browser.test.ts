import { afterEach, expect, it } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import { nats } from '../../../src/components/i18n/number.ts';
import { exampleCosines } from '../../../src/components/training/targets-data.ts';
import '../../../src/components/training/targets-figure.ts';
import type { TrainingValues } from '../../../src/components/training/training-params.ts';
import {
  independentTargets,
  infoNCE,
  logitsOf,
  sigmoidLoss,
  softmaxColumns,
  softmaxRows,
} from '../../../src/engine/contrastive/index.ts';
import { FakeEncoder } from '../search/search-page.ts';
import { closeFigure, openTraining, snapshotOf } from './open-training.ts';

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

const open = (values: Partial<TrainingValues>, encoder?: FakeEncoder) =>
  openTraining('dg-targets', 'dg-number-grid', values, encoder);

const numbers = (figure: Awaited<ReturnType<typeof open>>, grid: number): string[] =>
  [...figure.findAll('dg-number-grid')[grid].shadowRoot!.querySelectorAll('tbody td')].map((cell) =>
    cell.textContent.trim(),
  );

it.each([
  ['table', '1', '0.551'],
  ['apart', '1', '0.369'],
  ['web', '1', '1.033'],
  ['web', '0.07', '0.392'],
  ['table', '0.07', '1.2\u00a0×\u00a010⁻⁶'],
] as const)('%s at τ = %s costs CLIP’s loss %s', async (matrix, heat, loss) => {
  const figure = await open({ matrix, heat, read: 'softmax' });
  expect(figure.texts('[data-loss=softmax]')).toEqual([loss]);
});

it('shows the engine’s loss for each of the three, and marks the chosen one', async () => {
  const figure = await open({ matrix: 'web', heat: '0.07', read: 'sigmoid' });
  const cosines = exampleCosines('web');
  expect(figure.texts('.value')).toEqual([
    nats(infoNCE(cosines, 3, 1 / 0.07).loss),
    nats(independentTargets(cosines, 3).loss),
    nats(sigmoidLoss(cosines, 3, 10, -10).loss),
  ]);
  expect(figure.texts('tr[aria-current] th')).toEqual(['SigLIP: sigmoid']);
});

it('writes the engine’s matrices, cell by cell', async () => {
  const figure = await open({ matrix: 'apart', heat: '0.07', read: 'softmax' });
  const cosines = exampleCosines('apart');
  const logits = logitsOf(cosines, 1 / 0.07);
  const written = (values: Float64Array) => [...values].map((value) => decimal(value, 2));
  expect(numbers(figure, 0)).toEqual(written(cosines));
  expect(numbers(figure, 1)).toEqual(['1', '0', '0', '0', '1', '0', '0', '0', '1']);
  expect(numbers(figure, 2)).toEqual(written(softmaxRows(logits, 3)));
  expect(numbers(figure, 3)).toEqual(written(softmaxColumns(logits, 3)));
  expect(numbers(figure, 4)).toEqual([...infoNCE(cosines, 3, 1 / 0.07).cosineGradient].map(nats));
});

it('takes the running model’s first three pairs, and says so', async () => {
  const figure = await open({ matrix: 'model' }, new FakeEncoder());
  await figure.until(() => figure.texts('.provenance').some((text) => text.includes('live')));
  expect(numbers(figure, 0)).toHaveLength(9);
});

it('lights the cell that the prose names in every matrix', async () => {
  const figure = await open({});
  figure.notebook.pointing.target = 'cell 1 2';
  await figure.until(() => figure.findAll('td.lit').length === 5);
  figure.notebook.pointing.target = 'diagonal';
  await figure.until(() => figure.findAll('td.lit').length === 15);
});

it('switches by its buttons', async () => {
  const figure = await open({});
  const button = figure
    .findAll<HTMLButtonElement>('.choice button')
    .find((b) => b.textContent.includes('0.30'))!;
  button.click();
  expect(figure.page.values.matrix).toBe('web');
});

it('points at its cells with the arrow keys, and at none when the focus leaves', async () => {
  const figure = await openTraining('dg-targets', 'dg-number-grid');
  await figure.until(() => figure.findAll('table[tabindex]').length > 0);
  const table = figure.find<HTMLElement>('table[tabindex]');
  table.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown'])
    table.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  expect(figure.notebook.pointing.target).toBe('cell 3 2');
  table.blur();
  expect(figure.notebook.pointing.target).toBe('');
});

it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
  const figure = await open({ matrix: 'web', heat: '0.07' });
  await expect(await snapshotOf(figure, name)).toMatchFileSnapshot(`snapshots/targets-${name}.txt`);
});
