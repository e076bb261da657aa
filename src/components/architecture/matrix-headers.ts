import type { MatrixGroup, MatrixHeader } from '../matrix/matrix-data.ts';
import type { ArchitectureData } from './architecture-data.ts';
import { subscript } from './cell-detail.ts';
import { isMark, type LookController } from './look-controller.ts';

export interface MatrixHeaders {
  readonly rows: readonly MatrixHeader[];
  readonly columns: readonly MatrixHeader[];
}

/** Pictures before the rows, sentences above the columns; of a sentence its tokens, where the model has told them. */
export function pairHeaders(
  { rowPairs, columnPairs }: ArchitectureData,
  look: Pick<LookController, 'tokens'>,
): MatrixHeaders {
  return {
    rows: rowPairs.map(({ url, alt }, i) => ({
      symbol: `I${subscript(i + 1)}`,
      label: alt,
      picture: url,
      modality: 'image',
    })),
    columns: columnPairs.map(({ caption }, j) => ({
      symbol: `T${subscript(j + 1)}`,
      label: caption,
      parts: look
        .tokens(caption)
        ?.tokens.map(({ text }) => text)
        .filter((text) => !isMark(text)),
      modality: 'text',
    })),
  };
}

/** All with all: the pictures, then the sentences, on both axes. */
export function jointHeaders({ rows, columns }: MatrixHeaders): MatrixHeaders {
  const all = [...rows, ...columns.map((header) => ({ ...header, parts: undefined }))];
  return { rows: all, columns: all };
}

export function jointGroups(n: number, images: string, texts: string): readonly MatrixGroup[] {
  return [
    { label: images, size: n, modality: 'image' },
    { label: texts, size: n, modality: 'text' },
  ];
}

/** Whether two sets of headers say the same, so that the axes need not be drawn again. */
export function sameHeaders(a: MatrixHeaders | undefined, b: MatrixHeaders): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
