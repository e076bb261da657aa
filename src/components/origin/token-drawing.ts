import { svg, type SVGTemplateResult } from 'lit';
import type { TextToken } from '../../engine/encoders/encoder.ts';
import { fitText, textWidth } from '../search/fit-text.ts';

/** The room for the tokens, from the left edge. */
export function tokenInputWidth(width: number, unit: number): number {
  return Math.min(0.44 * width, 18 * unit);
}

export function tokensHeight(width: number, unit: number): number {
  return (width < 30 * unit ? 8.6 : 6.4) * unit;
}

/** Tokens as boxes in their order, line by line, each with its number in the vocabulary; what does not fit is counted. */
export function drawTokens(
  tokens: readonly TextToken[],
  count: string,
  width: number,
  height: number,
  unit: number,
): SVGTemplateResult {
  const [line, gap] = [2.3 * unit, 0.25 * unit];
  const top = 1.5 * unit;
  const boxes: { x: number; y: number; width: number; token: TextToken }[] = [];
  let [x, y] = [0, top];
  let left = 0;
  for (const [i, token] of tokens.entries()) {
    const size =
      Math.max(textWidth(token.text, 0.9 * unit, 0.55), textWidth(`${token.id}`, 0.68 * unit, 0.55)) +
      0.7 * unit;
    const boxWidth = Math.min(width, size);
    if (x > 0 && x + boxWidth > width) [x, y] = [0, y + line];
    if (y + line > height + 0.1 * unit) {
      left = tokens.length - i;
      break;
    }
    boxes.push({ x, y, width: boxWidth, token });
    x += boxWidth + gap;
  }
  return svg`<g class="tokens">
    <text class="small" y=${0.9 * unit}>${count}${left > 0 ? ` (+${left})` : ''}</text>
    ${boxes.map(
      (box) => svg`<g transform="translate(${box.x} ${box.y})">
        <rect class="token" width=${box.width} height=${line - gap} rx="4" />
        <text class="token-text" x=${box.width / 2} y=${0.98 * unit}>${fitText(box.token.text, box.width, 0.9 * unit)}</text>
        <text class="token-id" x=${box.width / 2} y=${1.8 * unit}>${box.token.id}</text>
      </g>`,
    )}
  </g>`;
}
