import type { MatrixGroup } from '../matrix-data.ts';
import type { HeaderRoom } from './draw-axis.ts';
import { drawCaption } from './draw-header.ts';
import { linesOf, standsUpright } from './fit-text.ts';
import type { Stage, Viewport } from './viewport.ts';

/** A part of the stage, along one axis, that shows (some of) a group. */
interface Stretch {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/**
 * At the outer edge of an axis a bracket for each group that has room for a letter at least, with its name.
 *
 * @param across where there is room below the brackets: names that are too long for theirs stand there, read from below
 */
export function drawGroups(
  context: CanvasRenderingContext2D,
  { axis, unit, token }: HeaderRoom,
  groups: readonly MatrixGroup[],
  viewport: Viewport,
  { side }: Stage,
  across: HeaderRoom | null,
): void {
  const em = 0.78 * unit;
  context.save();
  context.font = `600 ${em}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillStyle = token('--ink');
  if (axis === 'row') {
    // Read from below, as every chart's: x then runs up the axis.
    context.translate(0, side);
    context.rotate(-Math.PI / 2);
  }
  const origin = axis === 'row' ? viewport.top : viewport.left;
  for (const { label, from, to } of stretches(groups, origin, viewport.cell, side)) {
    const [start, end] = axis === 'row' ? [side - to, side - from] : [from, to];
    // Hundreds of brackets without a name would be a dotted line.
    if (end - start < 1.1 * em) continue;
    context.fillRect(start + 0.5, 1.3 * unit, end - start - 1, 1.5);
    const [line = ''] = linesOf(label, end - start - 4, 1, (text) => context.measureText(text).width);
    if (across && line !== label) drawCaption(context, across, label, (start + end) / 2, end - start);
    else if (!isStump(line)) context.fillText(line, (start + end) / 2, 0.65 * unit);
  }
  context.restore();
}

/** Whether nobody could tell what a shortened name stands for; one Chinese character often says enough. */
const isStump = (line: string): boolean => line.length < 4 && line.endsWith('…') && !standsUpright(line);

/** Where on the stage each group is seen, in pixels; those that are not seen are left out. */
export function stretches(
  groups: readonly MatrixGroup[],
  origin: number,
  cell: number,
  side: number,
): readonly Stretch[] {
  let begin = 0;
  return groups
    .map(({ label, size }) => {
      const from = Math.max(0, (begin - origin) * cell);
      begin += size;
      return { label, from, to: Math.min(side, (begin - origin) * cell) };
    })
    .filter(({ from, to }) => to > from);
}
