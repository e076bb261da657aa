import { afterEach, describe, expect, test } from 'vitest';
import { recordedFacts } from '../../../src/components/model-card/card-facts.ts';
import { cardNumbers } from '../../../src/components/model-card/card-numbers.ts';
import { licenceTotals } from '../../../src/components/model-card/drawing-sources.ts';
import { figureName, groupName } from '../../../src/components/model-card/figure-names.ts';
import { figureGroups, type MeasuredFigure } from '../../../src/components/model-card/measured-figure.ts';
import { describeRuns } from '../../../src/components/model-card/training-words.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { recordRun } from '../../engine/training/recorded-run.ts';
import { styles } from './card-files.ts';

afterEach(() => (locale.lang = 'en'));

test('numbers are written as each language writes them', () => {
  const [en, zh] = [cardNumbers('en'), cardNumbers('zh')];
  expect([en.large(2_204_672), zh.large(2_204_672)]).toEqual(['2.2 million', '220万']);
  expect([en.tick(100_000), zh.tick(100_000)]).toEqual(['100K', '10万']);
  expect([en.minutes(118.4), zh.minutes(118.4)]).toEqual(['118 minutes', '118分钟']);
  expect([en.day('2025-11-23'), zh.day('2025-11-23')]).toEqual(['November 23, 2025', '2025年11月23日']);
  expect([en.percent(0.5834), en.percent(1 / 261), en.percent(0)]).toEqual(['58.3%', '0.38%', '0.0%']);
  expect([en.loss(4.852), en.loss(0.0014), en.decimal(-0.02, 3)]).toEqual(['4.85', '0.0014', '−0.020']);
});

describe('facts of card.json', () => {
  const found = (facts: Parameters<typeof recordedFacts>[0]) =>
    recordedFacts(facts, 'recipe').map(({ term, found }) => `${term.en}: ${found.en}`);

  test('stand in our order, whatever the order of the file', () => {
    expect(found({ recipe: { batchSize: 512, pairs: 4e6 } })).toEqual([
      'Pairs seen: 4 million',
      'Batch size N: 512',
    ]);
  });

  test('that are unknown, missing or of another kind are left out', () => {
    expect(
      found({ recipe: { pairs: '4e6', batchSize: NaN, spell: 7, date: '', hardware: { zh: '显卡' } } }),
    ).toEqual([]);
    expect(found({})).toEqual([]);
  });
});

const measured = (figure: string, facts: Partial<MeasuredFigure> = {}): MeasuredFigure => ({
  ...{ figure, language: 'en', value: 0.5, unit: 'share', chance: 0.1, cases: 10, how: 'so' },
  ...facts,
});

describe('figures', () => {
  test('of both languages share a row, unless they were measured on different cases', () => {
    const both = [measured('a/b'), measured('a/b', { language: 'zh', value: 0.4 })];
    expect(figureGroups(both, 'en')[0].rows).toEqual([
      { figure: 'a/b', unit: 'share', chance: 0.1, cases: 10, values: { en: 0.5, zh: 0.4 } },
    ]);
    const apart = [measured('a/b'), measured('a/b', { language: 'zh', cases: 9 })];
    expect(figureGroups(apart, 'en')[0].rows.map(({ values }) => Object.keys(values))).toEqual([
      ['en'],
      ['zh'],
    ]);
  });

  test('are grouped by kind, with each way of measuring once, in the reader’s language if it differs', () => {
    const groups = figureGroups(
      [measured('a/b'), measured('c/d'), measured('a/e'), measured('a/e', { language: 'zh', how: 'anders' })],
      'zh',
    );
    expect(groups.map(({ id, how }) => [id, how])).toEqual([
      ['a', ['anders']],
      ['c', ['so']],
    ]);
  });

  test('have names; what has none keeps its own', () => {
    expect(figureName('unseen/white/top1').en).toBe('on white, top 1');
    expect(figureName('unseen/white/top1/kind/colour').en).toBe(
      'on white, top 1, by kind, coloured drawings',
    );
    expect(figureName('choice/colour').zh).toBe('颜色');
    expect(figureName('choice/constructor').en).toBe('constructor');
    expect(groupName('telepathy')).toEqual({ zh: 'telepathy', en: 'telepathy' });
  });
});

test('licences are summed over their sets, the most drawings first', () => {
  expect(licenceTotals(styles)).toEqual([
    { licence: 'Apache-2.0', sets: 1, train: 212, test: 10 },
    { licence: 'MIT', sets: 2, train: 200, test: 20 },
  ]);
});

describe('the runs in words', () => {
  const { record } = recordRun({ n: 8, dim: 6, batchSize: 16 });

  test('have the numbers of the recorded steps', () => {
    const [setting, course] = describeRuns([record]);
    const [first, last] = [record.steps[0], record.steps.at(-1)!];
    const half = record.steps.find(({ loss }) => loss < Math.log(8) / 2)!;
    expect(setting).toContain('on 8 pairs that were never trained on');
    expect(setting).toContain('ln 8 = 2.08');
    expect(course).toContain(`is ${first.loss.toFixed(2)} before training`);
    expect(course).toContain(`after ${last.pairs / 1000} thousand pairs, when 100.0% of the pictures`);
    expect(course).toContain(`below half of chance after ${half.pairs} pairs`);
  });

  test('do not claim what did not happen', () => {
    const poor = { ...record, steps: record.steps.slice(0, 1) };
    expect(describeRuns([poor])[1]).not.toContain('half');
    locale.lang = 'zh';
    expect(describeRuns([poor])[1]).toMatch(/^每批 16 对：训练前 /);
  });
});
