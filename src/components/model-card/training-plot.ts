import { line, plot, ruleY, text } from '@observablehq/plot';
import { chanceLoss } from '../../engine/contrastive/index.ts';
import { probeSize, type RunRecord } from '../../engine/training/index.ts';
import { locale } from '../i18n/locale.ts';
import { cardNumbers } from './card-numbers.ts';
import { labels, words } from './training-words.messages.ts';

/** How the line of each run is drawn, so that it is told apart without colour. */
export const dashes: readonly string[] = ['none', '6 4', '2 3'];

/**
 * Probe loss against pairs seen, one line a run, with the level of guessing. The axis of the pairs is straight near 0,
 * where the untrained network stands, and logarithmic beyond the first recorded step.
 *
 * @param runs of one probe set, at least one
 * @param width px
 */
export function trainingPlot(runs: readonly RunRecord[], width: number): SVGElement | HTMLElement {
  const numbers = cardNumbers(locale.lang);
  const steps = runs.flatMap((run) => run.steps);
  const n = probeSize(runs[0]);
  const chance = chanceLoss(n);
  const pairs = steps.map((step) => step.pairs).filter((count) => count > 0);
  const [least, most] = [Math.min(...pairs), Math.max(...pairs)];
  return plot({
    width,
    height: Math.round(Math.min(320, Math.max(220, width * 0.5))),
    marginLeft: 40,
    marginRight: 16,
    marginBottom: 40,
    style: { background: 'none', fontFamily: 'inherit', fontSize: '0.8125rem', overflow: 'visible' },
    x: {
      type: 'symlog',
      constant: least,
      domain: [0, most],
      ticks: ticksOf(least, most, width),
      tickFormat: (count: number) => numbers.tick(count),
      label: locale.pick(words.pairs),
      labelAnchor: 'right',
      labelArrow: 'none',
    },
    y: {
      domain: [0, Math.max(chance, ...steps.map(({ loss }) => loss)) * 1.08],
      ticks: 5,
      grid: true,
      label: locale.pick(words.loss),
      labelArrow: 'none',
    },
    marks: [
      ruleY([0], { stroke: 'var(--line-strong)' }),
      ruleY([chance], { stroke: 'var(--diagonal)', strokeWidth: 1.5, strokeDasharray: '1 3' }),
      text([chance], {
        y: chance,
        text: () => locale.pick(labels.chance)(numbers.count(n), numbers.loss(chance)),
        frameAnchor: 'right',
        textAnchor: 'end',
        dy: 12,
        fill: 'var(--diagonal)',
        stroke: 'var(--surface)',
        strokeWidth: 4,
      }),
      ...runs.map((run, place) =>
        line(run.steps, {
          x: 'pairs',
          y: 'loss',
          stroke: place === 0 ? 'var(--ink)' : 'var(--ink-soft)',
          strokeWidth: 2,
          strokeDasharray: dashes[place % dashes.length],
        }),
      ),
    ],
  });
}

/** 0 and powers of ten, every other one where the room is short. */
function ticksOf(least: number, most: number, width: number): readonly number[] {
  const powers: number[] = [];
  for (let power = Math.ceil(Math.log10(least)); 10 ** power <= most; power++) powers.push(10 ** power);
  const every = powers.length * 56 > width ? 2 : 1;
  return [0, ...powers.filter((_, place) => (powers.length - 1 - place) % every === 0)];
}
