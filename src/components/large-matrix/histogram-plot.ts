import { plot, rectY, ruleY } from '@observablehq/plot';
import { sum } from 'd3-array';
import type { CosineHistogram } from '../../engine/matrix/large/large-matrix.ts';

/** A bin as a share of the cells that are counted with it. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Two histograms over one axis: pairs in amber outlines, all else as a grey ground. @param width px */
export function histogramPlot(
  { domain, diagonal, offDiagonal }: CosineHistogram,
  label: string,
  width: number,
): ReturnType<typeof plot> {
  const x = { x1: 'from', x2: 'to', y: 'share', insetLeft: 0, insetRight: 0 } as const;
  return plot({
    width,
    height: 130,
    marginLeft: 2,
    marginRight: 8,
    marginTop: 6,
    marginBottom: 32,
    style: { background: 'none', fontFamily: 'inherit', fontSize: '0.75rem', overflow: 'visible' },
    x: { domain: [...domain], label, labelAnchor: 'right', labelArrow: 'none', ticks: 5 },
    y: { axis: null },
    marks: [
      rectY(binsOf(offDiagonal, domain), { ...x, fill: 'var(--line-strong)' }),
      rectY(binsOf(diagonal, domain), {
        ...x,
        fill: 'var(--diagonal-fill)',
        fillOpacity: 0.25,
        stroke: 'var(--diagonal)',
        strokeWidth: 1.5,
      }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
    ],
  });
}

/** Empty bins are left out. */
export function binsOf(
  counts: Uint32Array | Float64Array,
  [from, to]: readonly [number, number],
): readonly Bin[] {
  const total = sum(counts);
  const step = (to - from) / counts.length;
  return Array.from(counts, (count, i) => ({
    from: from + i * step,
    to: from + (i + 1) * step,
    share: count / total,
  })).filter(({ share }) => share > 0);
}
