import { parseTarget } from '../pointing/pointing.ts';
import type { Box, PipelineLayout } from './pipeline-layout.ts';

/** What the prose can point at in the drawing; `row 2` is the second label of the list. */
export type Part =
  'picture' | 'image-vector' | 'answer' | 'sentences' | 'text-vectors' | 'cosines' | 'probabilities' | 'row';

/**
 * Where a part is.
 *
 * @param rowY the top of the row of label `index` (0-based)
 * @returns undefined for what is no part of the drawing
 */
export function partBox(
  target: string,
  layout: PipelineLayout,
  rowY: (index: number) => number = () => layout.rows.y,
): Box | undefined {
  const { name, numbers } = parseTarget(target);
  const { rows, unit } = layout;
  const column = ({ x, width }: Box): Box => ({ x, y: rows.y, width, height: rows.height });
  switch (name as Part) {
    case 'picture':
      return layout.picture;
    case 'image-vector':
      return layout.imageVector;
    case 'answer':
      return layout.answer;
    case 'sentences':
      return column(layout.sentence);
    case 'text-vectors': {
      const { x, width } = layout.textVector;
      return column({ ...layout.textVector, x: x - 1.4 * unit, width: width + 1.4 * unit });
    }
    case 'cosines':
      return column(layout.cosine);
    case 'probabilities':
      return column(layout.probability);
    case 'row':
      return { x: 0, y: rowY((numbers[0] ?? 1) - 1), width: layout.width, height: rows.step - 1 };
    default:
      return undefined;
  }
}
