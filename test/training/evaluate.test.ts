import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupNames, partNames } from '../../src/components/model-card/figure-names.messages.ts';
import { plainCaption } from '../../src/engine/scenes/caption.ts';
import { promptOf } from '../../src/engine/scenes/caption-words.ts';
import { embeddedEntry } from '../../src/engine/encoders/catalogue.ts';
import { ask, choices, questions } from '../../training/evaluate/choices.ts';
import { onWhite } from '../../training/evaluate/compose.ts';
import type { Context } from '../../training/evaluate/context.ts';
import { distinctScenes } from '../../training/evaluate/distinct-scenes.ts';
import type { Figure, FiguresFile } from '../../training/evaluate/figure.ts';
import { heldOutStyleFigures } from '../../training/evaluate/held-out-style.ts';
import { limits } from '../../training/evaluate/limits.ts';
import { retrieval } from '../../training/evaluate/retrieval.ts';
import { makeSearches, searches } from '../../training/evaluate/searches.ts';
import { tableOf } from '../../training/evaluate/table.ts';
import { unseenDrawings } from '../../training/evaluate/unseen-drawings.ts';
import { words } from '../../training/evaluate/words.ts';
import { contextOf, oracle, randomEncoder, world } from './evaluate-support.ts';

const value = (figures: readonly Figure[], name: string, language = 'en') =>
  figures.find((one) => one.figure === name && one.language === language)!.value;

/** The parts of a figure's name that the model card has no words for; styles are called what they are called. */
function unnamed(figure: string): string[] {
  const [group, ...parts] = figure.split('/');
  const strange = parts.filter((part, i) => !Object.hasOwn(partNames, part) && parts[i - 1] !== 'style');
  return Object.hasOwn(groupNames, group) ? strange : [group, ...strange];
}

describe('an encoder that knows nothing', () => {
  const parts = {
    unseenDrawings,
    heldOutStyleFigures,
    retrieval,
    searches,
    choices,
    words,
    limits,
  };

  it.each(Object.entries(parts))('scores what chance gives: %s', { timeout: 60_000 }, async (_, part) => {
    const figures = await part(contextOf(randomEncoder, 0.1));
    expect(figures.flatMap(({ figure }) => unnamed(figure))).toEqual([]);
    const guessed = figures.filter(({ chance }) => chance !== null);
    expect(guessed.length).toBeGreaterThan(0);
    for (const { figure, value, chance, cases } of guessed) {
      const deviation = Math.sqrt((chance! * (1 - chance!)) / cases);
      expect(Math.abs(value - chance!), figure).toBeLessThan(5 * deviation + 2 / cases);
    }
  });
});

describe('an encoder that knows the answers', () => {
  const count = 40;
  const context = (known: Parameters<typeof oracle>[1]): Context => ({
    ...contextOf(oracle(world, known)),
    cases: () => count,
  });
  const plain = contextOf(randomEncoder);

  it('finds each caption and each scene', async () => {
    const scenes = (['retrieval', 'retrieval-held-out'] as const).flatMap((name) =>
      distinctScenes(world, plain.random.fork(name), name === 'retrieval' ? 'any' : 'held-out', count),
    );
    const figures = await retrieval(context(scenes.map((scene) => [scene, plainCaption(scene, 'en')])));
    for (const name of ['retrieval', 'retrieval-held-out']) {
      expect(value(figures, `${name}/image-to-text/r1`)).toBe(1);
      expect(value(figures, `${name}/text-to-image/r1`)).toBe(1);
      expect(value(figures, `${name}/text-to-image/r1`, 'zh')).toBeLessThan(0.3);
    }
    expect(value(figures, 'matrix/diagonal')).toBeCloseTo(1, 5);
    expect(Math.abs(value(figures, 'matrix/others'))).toBeLessThan(0.1);
    expect(value(figures, 'matrix/row-accuracy')).toBe(1);
    expect(value(figures, 'modality-gap')).toBeCloseTo(0, 5);
  });

  it('puts the three right pictures of every search first', async () => {
    const held = world.drawings.filter(({ split }) => split === 'test');
    const coloured = held.filter(({ kind }) => kind === 'colour');
    const made = [
      ...makeSearches(held, plain.random.fork('searches'), count),
      ...makeSearches(coloured, plain.random.fork('searches/colour'), count),
    ];
    const known = made.flatMap(({ scenes }) =>
      scenes.map((scene) => [scene, plainCaption(scene, 'en')] as const),
    );
    const figures = await searches(context(known));
    expect(value(figures, 'searches/perfect')).toBe(1);
    expect(value(figures, 'searches/kind/colour')).toBe(1);
    expect(value(figures, 'searches/perfect', 'zh')).toBeLessThan(0.2);
  });

  it('makes every choice', async () => {
    const known = Object.entries(questions).flatMap(([name, question]) =>
      ask(plain, name, question.ask, count).map(({ scene, right }) => [scene, right.zh] as const),
    );
    const figures = await choices(context(known));
    for (const name of Object.keys(questions)) expect(value(figures, `choice/${name}`, 'zh')).toBe(1);
  });

  it('names each drawing', { timeout: 60_000 }, async () => {
    const drawings = world.drawings.filter(({ split }) => split === 'test');
    const known = drawings.map((drawing) => [onWhite(drawing), promptOf(drawing.concept, 'en')] as const);
    const figures = await heldOutStyleFigures({ ...contextOf(oracle(world, known)) });
    // One drawing may stand for two concepts; the oracle knows one of them.
    expect(value(figures, 'style/white/top1')).toBeGreaterThan(0.97);
    expect(value(figures, 'style/white/top1', 'zh')).toBeLessThan(0.1);
    expect(value(figures, 'style/scenes/top1')).toBeLessThan(0.1);
  });
});

describe('npm run evaluate', () => {
  it('measures the model that is installed, with the code of the app', { timeout: 300_000 }, () => {
    const output = join(mkdtempSync(join(tmpdir(), 'evaluate-')), 'figures.json');
    const parameters = ['--quick', '--only', 'choices,speed', '--output', output];
    const table = execFileSync(process.execPath, ['training/evaluate/evaluate.mjs', ...parameters], {
      encoding: 'utf8',
    });
    const file = JSON.parse(readFileSync(output, 'utf8')) as FiguresFile;
    expect(file).toMatchObject({ model: embeddedEntry.id, version: embeddedEntry.version, quick: true });
    expect(value(file.figures, 'choice/place')).toBeGreaterThan(0.8);
    expect(value(file.figures, 'choice/place', 'zh')).toBeGreaterThan(0.8);
    const plain = file.figures.find(({ figure }) => figure === 'download/plain')!;
    expect(plain.value).toBe(embeddedEntry.variants[0].bytes);
    for (const { figure } of file.figures) expect(table).toContain(figure);
  });

  it('says which parts there are when it is asked for another', () => {
    expect(() =>
      execFileSync(process.execPath, ['training/evaluate/evaluate.mjs', '--only', 'nonsense'], {
        stdio: 'pipe',
      }),
    ).toThrow(/nonsense is none of unseen/);
  });
});

describe('the table', () => {
  it('puts the languages of a figure on one line, with chance and cases', () => {
    const figure = { figure: 'a/b', unit: 'share', chance: 0.5, cases: 400, how: 'asked twice' } as const;
    const text = tableOf([
      { ...figure, language: 'en', value: 0.914 },
      { ...figure, language: 'zh', value: 0.9 },
    ]);
    expect(text.trim().split('\n')).toEqual([
      'asked twice',
      expect.stringMatching(/en\s+91\.4 %\s+zh\s+90\.0 %\s+chance\s+50\.0 %\s+n 400/),
    ]);
  });
});
