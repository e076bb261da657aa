import { afterEach, describe, expect, it } from 'vitest';
import { percent } from '../../../src/components/i18n/number.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import '../../../src/components/zero-shot/confusion-figure.ts';
import { confusionPart } from '../../../src/components/zero-shot/confusion.ts';
import type { ConfusionView } from '../../../src/components/zero-shot/confusion-view.ts';
import { labelledPictures } from '../../../src/components/zero-shot/labelled-pictures.ts';
import type { TemplateScores } from '../../../src/components/zero-shot/template-scores.ts';
import { zeroShotParams, type ZeroShotValues } from '../../../src/components/zero-shot/zero-shot-params.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { elementText } from '../matrix/element-text.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';
import { ScatteringEncoder } from './scattering-encoder.ts';

const open = (values: Partial<ZeroShotValues> = {}) =>
  openFigure('dg-zero-shot-confusion', zeroShotParams, values, new ScatteringEncoder(), 'tr.ensemble');

afterEach(() => {
  closeFigure();
  theme.choice = 'auto';
  locale.lang = 'en';
});

describe('the whole set, classified', () => {
  it('says how many are right, what guessing gives, and which are confused', async () => {
    const page = await open();
    const { confusion } = page.find<ConfusionView>('dg-confusion-view');
    const { cases, labels, top1, top5, confused, counts } = confusion;
    const right = counts.reduce((sum, count, at) => sum + (at % (labels.length + 1) === 0 ? count : 0), 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(cases);
    expect(right).toBe(cases - confused.length);
    expect(top1).toBeCloseTo(right / cases, 12);
    expect(page.texts('.score b')).toEqual([percent(top1, 1), percent(top5, 1)]);
    expect(page.texts('.score small')[0]).toContain(`${right} of ${cases} pictures`);
    expect(page.texts('.score small')[0]).toContain(percent(1 / labels.length, 1));
    expect(page.findAll('li button[data-id]')).toHaveLength(confused.length);
    const [first] = confused;
    expect(page.texts('li button[data-id]')[0]).toBe(
      `“${labels[first.right]}” (${percent(first.rightShare, 1)}) taken for “${labels[first.chosen]}” (${percent(first.chosenShare, 1)})`,
    );
    expect(page.notebook.facts.get('top1')?.value).toBe(top1);
    expect(page.notebook.facts.get('cases')?.value).toBe(cases);
  });

  it('hands the matrix the counts that it says', async () => {
    const page = await open();
    const { confusion } = page.find<ConfusionView>('dg-confusion-view');
    const matrix = page.find<Matrix>('dg-matrix');
    const part = confusionPart(confusion, false);
    expect([...matrix.values]).toEqual([...part.counts]);
    expect(matrix.rows.map(({ label }) => label)).toEqual(part.indices.map((i) => confusion.labels[i]));
    expect(matrix.domain).toEqual([0, Math.max(...part.counts, 1)]);
    page.findAll<HTMLButtonElement>('.toggle button')[1].click();
    await page.until(() => matrix.rows.length === confusion.labels.length);
    expect([...matrix.values]).toEqual([...confusion.counts]);
  });

  it('opens a confused picture among all labels of the set', async () => {
    const page = await open();
    const { confusion } = page.find<ConfusionView>('dg-confusion-view');
    page.find<HTMLButtonElement>('li button[data-id]').click();
    expect(page.page.values.picture).toBe(confusion.confused[0].picture.id);
    expect(page.page.values.labels.split('\n')).toEqual(confusion.labels);
  });

  it('compares one template with the average, and says what it gains', async () => {
    const page = await open();
    const scores = page.find<TemplateScores>('dg-template-scores');
    const { single, ensemble } = scores.comparison;
    expect(page.texts('td.number')).toEqual([...single, ensemble].map((share) => percent(share, 1)));
    const { cases } = page.find<ConfusionView>('dg-confusion-view').confusion;
    const gain = Math.round((ensemble - single[0]) * cases);
    const said = page.texts('.ensemble p')[0];
    expect(said).toContain(`“a photo of a {}” alone: ${percent(single[0], 1)}`);
    if (gain === 0) expect(said).toContain('averaging gains nothing');
    else expect(said).toContain(`Averaging gets ${Math.abs(gain)} ${gain > 0 ? 'more' : 'fewer'}`);
  });
});

it.each(['light', 'dark'] as const)('the drawing looks as before, %s', async (name) => {
  theme.choice = name;
  const page = await open();
  const { rows, columns } = page.find<Matrix>('dg-matrix');
  const size = { rows: rows.length, columns: columns.length };
  await expect(elementText(page.find('dg-confusion-view'), size)).toMatchFileSnapshot(
    `snapshots/confusion-${name}.txt`,
  );
});

describe('the labels of the set', () => {
  it.each(['en', 'zh'] as const)('name one concept each, in the same order (%s)', async (language) => {
    const builtIn = await loadBuiltInPictures('/pictures/pictures.json');
    const { labels, pictures, targets } = labelledPictures(builtIn, language);
    expect(targets).toEqual(labelledPictures(builtIn, 'en').targets);
    expect(new Set(pictures.map(({ concept }) => concept)).size).toBe(labels.length);
  });
});
