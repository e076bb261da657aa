import { html, nothing, type TemplateResult } from 'lit';
import '../vectors/dot-product.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import type { ArchitectureData } from './architecture-data.ts';
import type { PointedCell } from '../matrix/matrix-part.ts';

/** The dot product of a pinned cell, unfolded; nothing while a vector of it is missing. */
export function renderPinnedProduct(
  { rowPairs, columnPairs, embeddings }: ArchitectureData,
  { row, column }: PointedCell,
  onClose: () => void,
): TemplateResult | typeof nothing {
  const [image, text] = [embeddings.images[row], embeddings.texts[column]];
  if (!image || !text) return nothing;
  const { url, alt } = rowPairs[row];
  const { caption } = columnPairs[column];
  return html`<dg-dot-product
    pinned
    .a=${{ symbol: `T${column + 1}`, modality: 'text', label: caption, vector: text }}
    .b=${{ symbol: `I${row + 1}`, modality: 'image', label: `${caption} · ${alt}`, vector: image, thumbnail: url }}
    .limit=${largestComponent([image, text])}
    @close=${onClose}
  ></dg-dot-product>`;
}
