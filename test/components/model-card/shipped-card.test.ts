import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordedFacts, type TrainingFacts } from '../../../src/components/model-card/card-facts.ts';
import { recordedFields } from '../../../src/components/model-card/card-fields.messages.ts';
import { sourceTotal, type DrawingSource } from '../../../src/components/model-card/drawing-sources.ts';
import { groupNames } from '../../../src/components/model-card/figure-names.messages.ts';
import { figureName } from '../../../src/components/model-card/figure-names.ts';
import { isDetail, type MeasuredFigure } from '../../../src/components/model-card/measured-figure.ts';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { FiguresFile } from '../../../training/evaluate/figure.ts';

const assets = join(import.meta.dirname, '../../../assets');
const { id, version } = embeddedEntry;
const folder = join(assets, 'models', id, version!);
const has = (file: string) => existsSync(join(folder, file));
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

test.skipIf(!has('card.json'))('every fact of the shipped card.json is one that the card shows', () => {
  const facts = read<TrainingFacts>(join(folder, 'card.json'));
  for (const group of Object.keys(recordedFields) as (keyof TrainingFacts)[]) {
    const names = Object.keys(facts[group] ?? {});
    expect(Object.keys(recordedFields[group])).toEqual(expect.arrayContaining(names));
    expect(recordedFacts(facts, group), group).toHaveLength(names.length);
  }
  expect(Object.keys(recordedFields)).toEqual(expect.arrayContaining(Object.keys(facts)));
});

test.skipIf(!has('card.json'))('the sources that it shows are whole', () => {
  const { styles } = read<{ styles: DrawingSource[] }>(join(assets, 'drawings/sources.json'));
  expect(styles.length).toBeGreaterThan(0);
  for (const source of styles) {
    for (const field of ['name', 'package', 'version', 'author', 'licence', 'licenceUrl', 'url'] as const)
      expect(source[field], `${source.style} ${field}`).toMatch(/./);
    expect(source.train + source.test, source.style).toBeGreaterThan(0);
  }
});

test.skipIf(!has('card.json'))('the drawings that were trained on are those whose sources are listed', () => {
  const { data = {}, split = {} } = read<TrainingFacts>(join(folder, 'card.json'));
  const { styles } = read<{ styles: DrawingSource[] }>(join(assets, 'drawings/sources.json'));
  const { sets, train, test } = sourceTotal(styles);
  const { drawings = train, styles: told = sets } = data;
  const { heldOutDrawings = test } = split;
  expect({ drawings, told, heldOutDrawings }).toEqual({ drawings: train, told: sets, heldOutDrawings: test });
});

test.skipIf(!has('figures.json'))('the shipped figures are whole, of this model, and all have names', () => {
  const file = read<FiguresFile>(join(folder, 'figures.json'));
  expect(file).toMatchObject({ model: id, version, quick: false });
  const figures: readonly MeasuredFigure[] = file.figures; // what is written has the type of what is read
  for (const figure of figures) {
    expect(groupNames, figure.figure).toHaveProperty([figure.figure.split('/')[0]]);
    if (isDetail(figure)) continue; // those end in the names of styles
    expect(figureName(figure.figure).zh, figure.figure).toMatch(/[\u4e00-\u9fff]|R@/);
  }
});
