import { plot, raster } from '@observablehq/plot';
import type { PairSet } from '../src/components/lab/pair-set.ts';
import '../src/components/large-matrix/large-matrix-figure.ts';
import type { LargeMatrixFigure } from '../src/components/large-matrix/large-matrix-figure.ts';
import '../src/components/map/map-figure.ts';
import { LargeCells } from '../src/components/matrix/large/large-cells.ts';
import type { LargeMatrixElement } from '../src/components/matrix/large/large-matrix-element.ts';
import { standardMap } from '../src/engine/map/index.ts';
import { originalOrder } from '../src/engine/matrix/large/order-by.ts';
import { shownPairs } from '../src/components/matrix/large/shown-pairs.ts';
import { PairSelection } from '../src/components/selection/pair-selection.ts';
import { openLargeMatrix } from '../src/engine/matrix/large/open-large-matrix.ts';
import { Random } from '../src/engine/scenes/random.ts';
import { watchAnswers } from './watch-answers.ts';

/** Milliseconds of one matrix, from the first band to the finished picture. */
export interface DrawingTimes {
  /** All of it. */
  readonly whole: number;
  /** All painting on the page, of the passing pictures and of the last. */
  readonly painting: number;
  /** The last picture alone: its numbers from the worker, and its painting. */
  readonly picture: number;
}

let painting = 0;
// The page's own element, with a clock around what paints.
const paint = Reflect.get<LargeCells, 'updated'>(LargeCells.prototype, 'updated');
LargeCells.prototype.updated = function (this: LargeCells): void {
  const start = performance.now();
  paint.call(this);
  // Until the canvas is asked for a pixel its commands may only have been noted.
  this.canvas.getContext('2d')!.getImageData(0, 0, 1, 1);
  painting += performance.now() - start;
};

/** How long the main thread did not answer, milliseconds. */
export interface TaskTimes {
  /** The longest while both figures opened, until each had its first picture. */
  readonly opening: number;
  /** The longest and the median from then on, until the matrix was complete and the map had settled. */
  readonly longest: number;
  readonly median: number;
  readonly seconds: number;
}

/** One matrix of n pairs, drawn while it is computed, in cells of the page as lessons show it. */
export async function timeDrawing(n: number, dim: number): Promise<DrawingTimes> {
  const pairs = benchPairs(n, dim);
  painting = 0;
  const source = openLargeMatrix(pairs.vectors, { logitScale: pairs.logitScale });
  const matrix = Object.assign(document.createElement('dg-matrix'), {
    source,
    shown: shownPairs(pairs, originalOrder(n)),
    domain: [-0.5, 1] as const,
    quantity: 'cosine',
  });
  await once(source);
  const start = performance.now();
  document.body.append(matrix);
  while (source.state.status === 'computing') await once(source);
  const { layer } = (matrix.renderRoot.querySelector('dg-large-matrix') as LargeMatrixElement).surface!;
  await pictureOf(layer);
  const whole = performance.now() - start;
  const total = painting;
  const pictures: number[] = [];
  for (let round = 0; round < 5; round++) {
    const begin = performance.now();
    layer.feed.refresh();
    await pictureOf(layer);
    pictures.push(performance.now() - begin);
  }
  matrix.remove();
  source.dispose();
  return { whole, painting: total, picture: Math.min(...pictures) };
}

/** Milliseconds that Observable Plot's raster takes for n × n numbers that are there. */
export function timeRaster(n: number): number {
  const random = Random.seeded(1);
  const values = Float32Array.from({ length: n * n }, () => random.float());
  const start = performance.now();
  const chart = plot({
    width: 640,
    height: 640,
    axis: null,
    color: { scheme: 'cividis' },
    marks: [raster(values, { width: n, height: n })],
  });
  document.body.append(chart);
  chart.getBoundingClientRect();
  const time = performance.now() - start;
  chart.remove();
  return time;
}

/** Milliseconds of script and layout from a move of the mouse to the crosshair and the cell's details, in the whole figure. */
export async function timeHover(n: number): Promise<number[]> {
  const figure = Object.assign(document.createElement('dg-large-matrix-figure'), {
    pairs: benchPairs(n, 256),
    selection: new PairSelection(),
  });
  document.body.append(figure);
  const surface = () =>
    figure.renderRoot.querySelector('dg-matrix')?.renderRoot.querySelector('dg-large-matrix')?.surface;
  while (!figure.renderRoot.querySelector('dg-matrix-statistics')?.summary || !surface())
    await new Promise((resolve) => setTimeout(resolve, 20));
  await pictureOf(surface()!.layer);
  const times: number[] = [];
  for (let move = 0; move < 65; move++) times.push(await timeMove(figure, move));
  figure.remove();
  // The first ones warm up.
  return times.slice(5);
}

/** The matrix of n pairs and the UMAP of the same, 2n points, at work side by side as in the lab. */
export async function timeTasks(n: number): Promise<TaskTimes> {
  const shared = { pairs: benchPairs(n, 512), selection: new PairSelection() };
  const figure = Object.assign(document.createElement('dg-large-matrix-figure'), shared);
  const map = Object.assign(document.createElement('dg-map'), {
    ...shared,
    request: standardMap,
  });
  const { waits, stop } = watchAnswers();
  document.body.append(figure, map);
  const stage = () => map.renderRoot.querySelector('dg-map-stage');
  await condition(() => stage()?.painterKind !== undefined && figure.renderRoot.querySelector('dg-matrix'));
  // The answer that their last task kept waiting comes now.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const opening = Math.max(...waits.splice(0));
  const start = performance.now();
  const summary = () => figure.renderRoot.querySelector('dg-matrix-statistics')?.summary;
  await condition(() => summary() && stage()?.quality && stage()!.atRest);
  const seconds = (performance.now() - start) / 1000;
  stop();
  figure.remove();
  map.remove();
  return {
    opening,
    longest: Math.max(...waits),
    median: waits.sort((a, b) => a - b)[waits.length >> 1],
    seconds,
  };
}

async function condition(test: () => unknown): Promise<void> {
  while (!test()) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function timeMove(figure: LargeMatrixFigure, move: number): Promise<number> {
  const matrix = figure.renderRoot.querySelector('dg-matrix')!;
  const large = matrix.renderRoot.querySelector('dg-large-matrix')!;
  const surface = large.surface!;
  const { left, top, width, height } = surface.getBoundingClientRect();
  const place = {
    clientX: left + (((move * 37) % 97) / 97) * width,
    clientY: top + (((move * 53) % 89) / 89) * height,
  };
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  surface.dispatchEvent(new PointerEvent('pointermove', { ...place, pointerType: 'mouse' }));
  const detail = figure.renderRoot.querySelector('dg-large-detail')!;
  const axes = [...large.renderRoot.querySelectorAll('dg-large-axis')];
  const overlay = surface.renderRoot.querySelector('dg-matrix-overlay')!;
  for (const part of [figure, matrix, large, surface, overlay, detail, ...axes]) await part.updateComplete;
  figure.getBoundingClientRect();
  return performance.now() - start;
}

/** Waits until everything that was asked for is painted. */
async function pictureOf(layer: LargeCells): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve));
  while (layer.feed.isWaiting);
  await layer.updateComplete;
}

function once(target: EventTarget): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener('change', resolve, { once: true }));
}

function benchPairs(n: number, dim: number): PairSet {
  const side = 16;
  const across = Math.ceil(Math.sqrt(n));
  const image = new OffscreenCanvas(across * side, across * side);
  image.getContext('2d')!.fillRect(0, 0, image.width, image.height);
  const random = Random.seeded(n);
  const common = Float32Array.from({ length: n * dim }, () => random.between(-1, 1));
  const unit = (): Float32Array => {
    const vectors = common.map((value) => value + random.between(-1, 1));
    for (let i = 0; i < n; i++) {
      const row = vectors.subarray(i * dim, (i + 1) * dim);
      const norm = Math.hypot(...row);
      row.forEach((value, k) => (row[k] = value / norm));
    }
    return vectors;
  };
  return {
    id: `bench-${n}-${dim}`,
    n,
    captions: Array.from({ length: n }, (_, i) => `a caption of some length, number ${i + 1}`),
    thumbnails: { image, side, place: (i) => ({ x: (i % across) * side, y: Math.floor(i / across) * side }) },
    attributes: [],
    vectors: { images: unit(), texts: unit(), dim },
    logitScale: 20,
    model: 'noise',
    provenance: { source: 'live', model: { zh: '噪声', en: 'noise' } },
  };
}
