import { decimal } from '../i18n/number.ts';
import type { Message } from '../i18n/locale.ts';
import { ranked, type RankedItem } from '../ranking/ranked-item.ts';
import type { StripReading } from './strip-reading.ts';
import { messages } from './origin.messages.ts';

type Msg = <T>(message: Message<T>) => T;

/** The words of an encoding's strip: how many components, or the one that is looked at. */
export function stripWords(vector: Float32Array | null, reading: StripReading, name: string, msg: Msg) {
  const dim = vector?.length ?? 0;
  const { picked } = reading;
  return {
    strip:
      vector && picked >= 0
        ? msg(messages.component)(picked + 1, decimal(vector[picked], 4))
        : msg(messages.components)(dim),
    stripLabel: msg(messages.strip)(name),
    waiting: msg(messages.waiting),
  };
}

/** A vector and its neighbours in words. */
export function describeVector(heading: string, dim: number, items: readonly RankedItem[], msg: Msg): string {
  const near = ranked(items)
    .filter(({ cosine }) => !Number.isNaN(cosine))
    .slice(0, 5)
    .map(
      ({ label, alt, cosine }) =>
        `${alt ? `${label}: ${alt.replace(/[.。]$/, '')}` : label} ${decimal(cosine)}`,
    );
  if (dim === 0 || near.length === 0) return `${heading}: ${msg(messages.waiting)}`;
  return msg(messages.describedVector)(heading, dim, near.join('; '));
}

/** One row a neighbour, the nearest first. */
export function neighbourTable(items: readonly RankedItem[], msg: Msg): (string | number)[][] {
  const rows = ranked(items).map(({ label, alt, cosine }, place) =>
    Number.isNaN(cosine) ? ['', label, alt, ''] : [place + 1, label, alt, cosine],
  );
  return [[...msg(messages.neighbourHeader)], ...rows];
}
