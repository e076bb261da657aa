import type { Message } from '../i18n/locale.ts';
import { words } from './loss-words.messages.ts';
import { decimal, nats } from '../i18n/number.ts';
import type { DrawnGrid } from './paint-grids.ts';
import { exampleSize, targetTable, type LossComparison } from './targets-data.ts';

/** The matrices of a comparison: the cosines, the 1/0 table, what the chosen loss reads, and its gradient. */
export function targetsGrids(
  cosines: Float64Array,
  { readings, gradient }: LossComparison,
  msg: (message: Message) => string,
): DrawnGrid[] {
  const steepest = Math.max(...gradient.map(Math.abs));
  const plain = (value: number): string => decimal(value, 2);
  return [
    { heading: msg(words.cosines), values: cosines, domain: [-1, 1], write: plain },
    {
      heading: msg(words.targets),
      values: targetTable(exampleSize),
      domain: [0, 1],
      write: (value) => decimal(value, 0),
    },
    ...readings.map(({ name, values }): DrawnGrid => {
      const top = name === 'squaredErrors' ? Math.max(1, ...values) : 1;
      return { heading: msg(words[name]), values, domain: [0, top], write: plain };
    }),
    { heading: msg(words.gradient), values: gradient, domain: [-steepest, steepest], write: nats },
  ];
}
