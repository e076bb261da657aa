import { dot, line, plot, ruleY, text } from '@observablehq/plot';

/** A line of a chart. Told apart without colour: each kind has its own dashes. */
export interface Curve {
  readonly label: string;
  readonly kind: 'main' | 'other' | 'third' | 'fourth' | 'fifth' | 'limit';
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** A level that the curves are compared with. */
export interface Level {
  readonly label: string;
  readonly y: number;
}

export interface Axis {
  readonly label: string;
  readonly domain: readonly [number, number];
  /** From here on logarithmic, straight below it; absent: straight throughout. */
  readonly straightBelow?: number;
  readonly ticks?: readonly number[];
  readonly format?: (value: number) => string;
}

export interface Chart {
  readonly curves: readonly Curve[];
  /** Single measurements behind the curves. */
  readonly dots?: readonly CurvePoint[];
  readonly levels: readonly Level[];
  readonly x: Axis;
  readonly y: Axis;
}

/** The dashes of each kind of curve; a legend draws the same. */
export const dashes: Readonly<Record<Curve['kind'], string>> = {
  main: 'none',
  other: '6 4',
  third: '2 3',
  fourth: '9 3 2 3',
  fifth: '14 4',
  limit: '1 4',
};

const strokes: Readonly<Record<Curve['kind'], string>> = {
  main: 'var(--ink)',
  other: 'var(--ink-soft)',
  third: 'var(--negative)',
  fourth: 'var(--negative)',
  fifth: 'var(--negative)',
  limit: 'var(--diagonal)',
};

/** @param width px @param height px */
export function curvesPlot(
  { curves, dots = [], levels, x, y }: Chart,
  width: number,
  height: number,
): ReturnType<typeof plot> {
  const scale = ({ domain, straightBelow, ticks, format }: Axis) => ({
    ...(straightBelow === undefined ? {} : { type: 'symlog' as const, constant: straightBelow }),
    domain: [...domain],
    labelArrow: 'none' as const,
    ...(ticks && { ticks: [...ticks] }),
    ...(format && { tickFormat: format }),
  });
  return plot({
    width,
    height,
    marginLeft: 44,
    marginRight: 16,
    marginBottom: 36,
    style: { background: 'none', fontFamily: 'inherit', fontSize: '0.8125rem', overflow: 'visible' },
    x: { ...scale(x), label: x.label, labelAnchor: 'right' },
    y: { ticks: 4, ...scale(y), label: y.label, grid: true },
    marks: [
      ruleY([y.domain[0]], { stroke: 'var(--line-strong)' }),
      dot(dots, { x: 'x', y: 'y', r: 1.4, fill: 'var(--line-strong)', fillOpacity: 0.55 }),
      ...levels.flatMap(({ y: level, label }) => [
        ruleY([level], { stroke: 'var(--diagonal)', strokeWidth: 1.5, strokeDasharray: '1 3' }),
        text([level], {
          y: level,
          text: () => label,
          ...labelPlace(curves[0], level),
          dy: -8,
          fill: 'var(--diagonal)',
          stroke: 'var(--surface)',
          strokeWidth: 4,
        }),
      ]),
      ...[...curves].reverse().map(({ kind, points }) =>
        line(points, {
          x: 'x',
          y: 'y',
          stroke: strokes[kind],
          strokeWidth: kind === 'main' ? 2.25 : 1.75,
          strokeDasharray: dashes[kind],
        }),
      ),
    ],
  });
}

/** A level is named at the end of it from which the first curve is farther away. */
function labelPlace(
  { points }: Curve,
  level: number,
): { frameAnchor: 'left' | 'right'; textAnchor: 'start' | 'end'; dx: number } {
  const [start, end] = [points[0], points.at(-1)].map((point) => Math.abs((point?.y ?? level) - level));
  return start > end
    ? { frameAnchor: 'left', textAnchor: 'start', dx: 8 }
    : { frameAnchor: 'right', textAnchor: 'end', dx: 0 };
}
