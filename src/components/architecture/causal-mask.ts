import { svg, type SVGTemplateResult } from 'lit';

const cell = 10;

/**
 * Who looks at whom in a causal text tower: token i (row) at token j (column) for j ≤ i. The last row, the end token, looks
 * at all.
 */
export function drawCausalMask(count: number): SVGTemplateResult {
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from(
      { length: count },
      (_, j) =>
        svg`<rect class=${j > i ? 'hidden' : i === count - 1 ? 'end' : 'seen'} x=${j * cell + 1} y=${i * cell + 1} width=${cell - 2} height=${cell - 2} rx="1" />`,
    ),
  );
  return svg`<svg class="mask" viewBox="0 0 ${count * cell} ${count * cell}" aria-hidden="true">${rows}</svg>`;
}
