import type { Message } from '../i18n/locale.ts';
import { decimal, nats } from '../i18n/number.ts';
import { boundText, scaleText } from '../matrix/cell-text.ts';
import { shownValues, type ArchitectureData } from './architecture-data.ts';
import { viewUnits, type MatrixUnit } from '../matrix/matrix-data.ts';
import type { ShownMatrix } from './architecture-params.ts';
import { messages } from './architecture.messages.ts';

type Say = <T>(message: Message<T>) => T;

/** The name of what the matrix shows. */
export function quantityOf(data: ArchitectureData, shown: ShownMatrix, msg: Say): string {
  return msg(messages.quantities[shown])(scaleText(data.embeddings.logitScale));
}

export function unitOf(shown: ShownMatrix): MatrixUnit {
  return viewUnits[shown === 'joint' ? 'cosine' : shown];
}

/** The figure in words. */
export function describeArchitecture(data: ArchitectureData, shown: ShownMatrix, msg: Say): string {
  const { n, matched, unmatched, loss, chanceLoss, rowAccuracy, columnAccuracy } = data.statistics;
  const [min, max] = shownValues(data, shown).domain;
  return msg(messages.description)({
    n,
    quantity: quantityOf(data, shown, msg),
    min: boundText(min, unitOf(shown)),
    max: boundText(max, unitOf(shown)),
    matched: decimal(matched),
    unmatched: decimal(unmatched),
    loss: loss === undefined ? undefined : nats(loss),
    chance: decimal(chanceLoss),
    rows: Math.round((rowAccuracy ?? 0) * n),
    columns: Math.round((columnAccuracy ?? 0) * n),
    broken: brokenPairs(data),
  });
}

export function brokenPairs({ intact }: ArchitectureData): number {
  return intact.filter((whole) => !whole).length;
}

/** One row a cell, with all four readings. */
export function architectureTable(data: ArchitectureData, msg: Say): (string | number)[][] {
  const { rowPairs, columnPairs, views } = data;
  const n = columnPairs.length;
  const cells = rowPairs.flatMap((image, i) =>
    columnPairs.map((text, j) => {
      const readings = [views.cosine, views.logit, views.row, views.column];
      const numbers = readings.map((values) => (Number.isFinite(values[i * n + j]) ? values[i * n + j] : ''));
      return [i + 1, j + 1, image.alt, text.caption, image.id === text.id ? 1 : 0, ...numbers];
    }),
  );
  return [[...msg(messages.header)], ...cells];
}
