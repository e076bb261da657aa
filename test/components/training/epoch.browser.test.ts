import { afterEach, describe, expect, it } from 'vitest';
import { integer, nats } from '../../../src/components/i18n/number.ts';
import '../../../src/components/training/epoch-figure.ts';
import { epochPlan } from '../../../src/engine/training/index.ts';
import { closeFigure, openTraining, snapshotOf, type TrainingFigure } from './open-training.ts';

const fact = (figure: TrainingFigure, name: string): string =>
  figure.texts(`div[data-number=${name}] dd:not(.note)`)[0];

afterEach(closeFigure);

it('counts the epoch of the article', async () => {
  const figure = await openTraining('dg-epoch', 'dl');
  expect(['steps', 'positives', 'negatives', 'chance', 'last'].map((name) => fact(figure, name))).toEqual([
    '782', '128', '16,256', '4.852', '32',
  ]); // prettier-ignore
  figure.findAll<HTMLButtonElement>('.choice button')[1].click();
  await figure.until(() => fact(figure, 'steps') === '12,208');
  expect(fact(figure, 'chance')).toBe('10.397');
});

describe('for any data set and batch', () => {
  it.each([
    [1000, 8],
    [7, 7],
    [123_457, 1024],
  ])('%i pairs by %i: the numbers are the engine’s', async (pairs, batch) => {
    const figure = await openTraining('dg-epoch', 'dl', { pairs, batch });
    const plan = epochPlan(pairs, batch);
    expect(fact(figure, 'steps')).toBe(integer(plan.steps));
    expect(fact(figure, 'negatives')).toBe(integer(batch * batch - batch));
    expect(fact(figure, 'chance')).toBe(nats(Math.log(batch)));
    expect(figure.findAll('div[data-number=last]')).toHaveLength(pairs % batch === 0 ? 0 : 1);
    const step = figure.find<SVGRectElement>('rect.step').width.baseVal.value;
    expect(step).toBeCloseTo(Math.max(2, (600 * batch) / pairs), 3);
  });
});

it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
  const figure = await openTraining('dg-epoch', 'dl');
  await expect(await snapshotOf(figure, name)).toMatchFileSnapshot(`snapshots/epoch-${name}.txt`);
});
