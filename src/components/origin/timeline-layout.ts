import { textWidth } from '../search/fit-text.ts';
import type { TimelineEvent } from './clip-timeline.messages.ts';

/** Where an event stands, in pixels: its point on the axis, and the box of its name on a level of its own where needed. */
export interface EventPlace {
  readonly x: number;
  readonly left: number;
  readonly width: number;
  /** 0 is next to the axis. */
  readonly level: number;
}

export interface TimelineLayout {
  readonly places: readonly EventPlace[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly levels: number;
}

/** Names go to the lowest level on which they run into no other. A pure function. */
export function timelineLayout(
  events: readonly TimelineEvent[],
  { width, unit }: { width: number; unit: number },
): TimelineLayout {
  const first = Math.min(...events.map(({ year }) => year));
  const last = Math.max(...events.map(({ year }) => year)) + 1;
  const margin = 0.8 * unit;
  const at = (time: number): number => margin + ((time - first) / (last - first)) * (width - 2 * margin);
  const ends: number[] = [];
  const places = events.map(({ year, month, name }) => {
    const x = at(year + (month - 1) / 12);
    const label = textWidth(name, 0.95 * unit, 0.56) + unit;
    const left = Math.min(width - label, Math.max(0, x - label / 2));
    let level = ends.findIndex((end) => end <= left);
    if (level < 0) level = ends.length;
    ends[level] = left + label + 0.4 * unit;
    return { x, left, width: label, level };
  });
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, x: at(first + i) }));
  return { places, years, levels: ends.length };
}
