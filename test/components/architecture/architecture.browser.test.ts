import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/components/theme/tokens.css';
import { architectureParams } from '../../../src/components/architecture/architecture-params.ts';
import '../../../src/components/architecture/architecture-stage.ts';
import { scaleText } from '../../../src/components/matrix/cell-text.ts';
import { pairHeaders } from '../../../src/components/architecture/matrix-headers.ts';
import { nats } from '../../../src/components/i18n/number.ts';
import '../../../src/components/architecture/pair-matrix-figure.ts';
import type { TowerPair } from '../../../src/components/architecture/tower-lanes.ts';
import '../../../src/components/architecture/towers-figure.ts';
import type { FigureContent } from '../../../src/components/frame/figure-content.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import { boundText, exactText } from '../../../src/components/matrix/cell-text.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import {
  columnAccuracy,
  cosine,
  infoNCE,
  rowAccuracy,
  softmaxColumns,
  softmaxRows,
} from '../../../src/engine/contrastive/index.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { elementText } from '../matrix/element-text.ts';
import { FakeEncoder } from '../search/search-page.ts';
import { closeFigure, openFigure, type OpenFigure } from '../state/open-figure.ts';
import { stageData } from './stage-data.ts';

type Figure = OpenFigure<typeof architectureParams>;

const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');
const matrixOf = (figure: Figure): Matrix => figure.find('dg-matrix');
const fact = (figure: Figure, id: string): string => figure.texts(`#${id} dd`)[0] ?? '';

async function open(
  values: Parameters<typeof openFigure<typeof architectureParams>>[2] = {},
  encoder?: FakeEncoder,
) {
  const figure = await openFigure('dg-pair-matrix', architectureParams, values, encoder, 'dg-matrix');
  if (encoder) await figure.until(() => figure.texts('.provenance')[0].includes('live'));
  return figure;
}

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
  theme.choice = 'auto';
});

describe.each([2, 6])('with %i pairs, every number is the engine’s', (n) => {
  it('in the matrix, its legend, the detail and the statistics', async () => {
    const encoder = new FakeEncoder();
    const figure = await open({ n, cell: '1.2' }, encoder);
    const cosines = Float64Array.from(matrixOf(figure).values);
    const captions = matrixOf(figure).columns.map(({ label }) => label);
    expect(captions).toHaveLength(n);
    const diagonal = cosines.filter((_, ij) => ij % (n + 1) === 0);
    const mean = diagonal.reduce((sum, value) => sum + value) / n;
    expect(figure.notebook.facts.get('matched')?.value).toBeCloseTo(mean, 12);
    expect(fact(figure, 'matched')).toBe(decimal(mean));
    const bounds = figure.texts('.bound');
    expect(bounds).toEqual([
      boundText(Math.min(...cosines), 'cosine'),
      boundText(Math.max(...cosines), 'cosine'),
    ]);
    const { loss } = infoNCE(cosines, n, encoder.logitScale);
    expect(fact(figure, 'loss')).toBe(nats(loss));
    expect(fact(figure, 'chance')).toBe(decimal(Math.log(n)));
    expect(fact(figure, 'rows')).toBe(`${Math.round(rowAccuracy(cosines, n) * n)} of ${n}`);
    expect(fact(figure, 'columns')).toBe(`${Math.round(columnAccuracy(cosines, n) * n)} of ${n}`);
    const logits = cosines.map((value) => value * encoder.logitScale);
    expect(figure.texts('dl:not(:has(div)) dd')).toEqual([
      exactText(cosines[1], 'cosine'),
      exactText(logits[1], 'logit'),
      exactText(softmaxRows(logits, n)[1], 'probability'),
      exactText(softmaxColumns(logits, n)[1], 'probability'),
    ]);
    expect(figure.texts('dl:not(:has(div)) dt')[1]).toContain(scaleText(encoder.logitScale));
    expect(figure.texts('tr.total td:last-child')[0]).toBe(decimal(cosines[1]));
  });

  it('in all four readings', async () => {
    const encoder = new FakeEncoder();
    const figure = await open({ n }, encoder);
    const cosines = Float64Array.from(matrixOf(figure).values);
    const logits = cosines.map((value) => value * encoder.logitScale);
    for (const [view, expected] of [
      ['logit', logits],
      ['row', softmaxRows(logits, n)],
      ['column', softmaxColumns(logits, n)],
    ] as const) {
      figure.page.set({ view });
      await figure.figure.updateComplete;
      await figure.until(() => matrixOf(figure).unit === (view === 'logit' ? 'logit' : 'probability'));
      await new Promise((resolve) => setTimeout(resolve, 30));
      matrixOf(figure).values.forEach((value, ij) => expect(value).toBeCloseTo(expected[ij], 10));
      if (view !== 'logit') expect(matrixOf(figure).domain).toEqual([0, 1]);
    }
  });
});

describe('breaking pairs', () => {
  it('swaps two columns, moves the loss to that of the new order, and comes back', async () => {
    const encoder = new FakeEncoder();
    const figure = await open({ n: 4 }, encoder);
    const before = Float64Array.from(matrixOf(figure).values);
    const button = (words: string) =>
      figure.findAll<HTMLButtonElement>('button').find(({ textContent }) => textContent?.includes(words))!;
    button('Swap the first').click();
    await figure.until(() => figure.page.values.texts === '1.0');
    const swapped = before.map((_, ij) => before[ij % 4 < 2 ? ij - (ij % 4) + 1 - (ij % 4) : ij]);
    await figure.until(() => matrixOf(figure).values[0] === before[1]);
    expect([...matrixOf(figure).values]).toEqual([...swapped]);
    await figure.until(() => fact(figure, 'loss') === nats(infoNCE(swapped, 4, encoder.logitScale).loss));
    button('its own sentence back').click();
    await figure.until(() => figure.page.values.texts === '');
    figure.page.set({ texts: '1.0' });
    await figure.until(() => matrixOf(figure).values[0] === before[1]);
    button('Restore').click();
    await figure.until(() => matrixOf(figure).values[0] === before[0]);
    button('Shuffle').click();
    await figure.until(() => figure.page.values.texts !== '');
  });

  it('takes a rewritten caption to the model, and an emptied one back', async () => {
    const encoder = new FakeEncoder();
    const figure = await open({ n: 3 }, encoder);
    const input = figure.find<HTMLInputElement>('li input');
    const own = input.value;
    input.value = 'a zebra';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await figure.until(() => encoder.asked.includes('a zebra'));
    await figure.until(() => matrixOf(figure).columns[0].label === 'a zebra');
    input.value = '';
    input.dispatchEvent(new Event('change'));
    await figure.until(() => matrixOf(figure).columns[0].label === own);
  });
});

describe('pointing', () => {
  it('goes from the prose to the matrix and back', async () => {
    const figure = await open({ n: 6 });
    figure.notebook.pointing.target = 'cell 2 3';
    await figure.until(() => matrixOf(figure).pointed?.row === 1 && matrixOf(figure).pointed?.column === 2);
    figure.notebook.pointing.target = 'diagonal';
    await figure.until(() => matrixOf(figure).markedLit);
    figure.notebook.pointing.target = 'text-tower';
    await figure.until(() => figure.findAll('dg-strip-fan[towerLit]').length === 1);
    matrixOf(figure).dispatchEvent(
      new CustomEvent('point', { detail: { row: 4, column: null }, bubbles: true, composed: true }),
    );
    expect(figure.notebook.pointing.target).toBe('row 5');
  });
});

describe('before a model and without one', () => {
  it('shows stored vectors of the built-in pairs, and waits plainly for other sentences', async () => {
    const figure = await open({ n: 4 });
    expect(figure.texts('.provenance')[0]).toContain('stored');
    expect(matrixOf(figure).values).toHaveLength(16);
    figure.page.set({ captions: JSON.stringify({ [pictures[0].id]: 'a zebra in a hat' }) });
    await figure.until(() => figure.texts('p[role=status]').join(' ').includes('none is running'));
  });

  it('a model whose vectors have no direction breaks nothing', async () => {
    const broken = new FakeEncoder();
    broken.embedImages = (images) => Promise.resolve(new Float32Array(images.length * 48).fill(NaN));
    const figure = await open({ n: 3 }, broken);
    expect([...matrixOf(figure).values].every(Number.isNaN)).toBe(true);
    expect(fact(figure, 'loss')).toBe('–');
    figure.page.set({ view: 'joint' });
    await figure.until(() => matrixOf(figure).values.length === 36);
  });
});

it('gives the frame words and a table that agree with the matrix', async () => {
  const figure = await open({ n: 3 }, new FakeEncoder());
  const { content } = figure.find<HTMLElement & { content: FigureContent }>('dg-figure');
  const [header, first] = content.table();
  expect(header).toHaveLength(9);
  expect(content.table()).toHaveLength(10);
  expect(first[5]).toBe(matrixOf(figure).values[0]);
  expect(content.describe()).toContain(fact(figure, 'loss'));
  expect(content.drawing()).toBeInstanceOf(HTMLCanvasElement);
});

describe('the two towers', () => {
  it('meet in the cosine of what came out', async () => {
    const encoder = new FakeEncoder();
    const figure = await openFigure(
      'dg-towers',
      architectureParams,
      { q: 'two owls' },
      encoder,
      'dg-tower-lanes',
    );
    await figure.until(() => figure.texts('.meeting b')[0] !== '–' && figure.texts('.tokens b').length === 2);
    const [text, image] = figure.findAll<HTMLElement & { vector: Float32Array }>('dg-vector-strip');
    expect(figure.texts('.meeting b')[0]).toBe(decimal(cosine(text.vector, image.vector)));
    expect(figure.texts('.tokens b')).toEqual(['two', 'owls']);
    expect(figure.find<HTMLCanvasElement>('.pixels canvas').width).toBeGreaterThan(0);
  });
});

describe.each(['light', 'dark'] as const)('axe and the drawing, %s', (name) => {
  it.each(['dg-pair-matrix', 'dg-towers'])('%s is accessible', async (tag) => {
    theme.choice = name;
    document.documentElement.lang = 'en';
    document.body.style.cssText = 'background: var(--ground); color: var(--ink)';
    const part = tag === 'dg-towers' ? 'dg-tower-lanes' : 'dg-matrix';
    const figure = await openFigure(tag, architectureParams, { n: 4, cell: '1.1' }, new FakeEncoder(), part);
    await figure.until(() => figure.texts('.provenance')[0]?.includes('live'));
    const found = await axe.run(figure.figure, { rules: { region: { enabled: false } } });
    expect(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  });

  it.each([
    ['whole', 3, 'cosine'],
    ['half', 2.4, 'row'],
    ['joint', 3, 'joint'],
  ] as const)('the stage, %s', async (kind, t, shown) => {
    theme.choice = name;
    const data = stageData(3, { texts: kind === 'half' ? [1, 0] : [] });
    const headers = pairHeaders(data, { tokens: () => undefined });
    const box = document.createElement('div');
    box.style.width = '640px';
    const stage = Object.assign(document.createElement('dg-architecture-stage'), { data, headers, t, shown });
    box.append(stage);
    document.body.append(box);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const side = shown === 'joint' ? 6 : 3;
    await expect(elementText(stage, { rows: side, columns: side })).toMatchFileSnapshot(
      `snapshots/${kind}-${name}.txt`,
    );
    box.remove();
  });

  it('the two towers', async () => {
    theme.choice = name;
    const data = stageData(1);
    const [text, image] = [data.embeddings.texts[0], data.embeddings.images[0]];
    const tokens = ['<s>', 'a', 'dog', '</s>'].map((word, id) => ({ id, text: word }));
    const pair: TowerPair = {
      sentence: 'a dog',
      picture: data.rowPairs[0],
      text,
      image,
      cosine: data.cosines[0],
      tokens: { tokens, unknownWords: [], droppedTokens: 0, contextLength: 24 },
      seen: { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(255) },
      grid: { kind: 'patches', side: 2, pixels: 1 },
      causal: true,
    };
    const lanes = Object.assign(document.createElement('dg-tower-lanes'), { pair, t: 3 });
    document.body.append(lanes);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(elementText(lanes)).toMatchFileSnapshot(`snapshots/towers-${name}.txt`);
    lanes.remove();
  });
});
