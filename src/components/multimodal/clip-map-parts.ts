import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Box } from '../../engine/search/layout.ts';
import { textWidth } from '../search/fit-text.ts';
import type { ThemeName } from '../theme/theme.ts';
import { stripImage, type StripDirection } from '../vectors/strip-image.ts';

type Modality = 'text' | 'image';

/** In em. */
const labelWidth = (label: string): number => textWidth(label, 1, 0.5);

/** An encoder: a trapezoid that narrows the way the data go. */
export function drawTower(
  { x, y, width, height }: Box,
  modality: Modality,
  label: string,
  direction: 'down' | 'right',
  unit: number,
): SVGTemplateResult {
  const [right, bottom] = [x + width, y + height];
  const inset = 0.13 * (direction === 'down' ? width : height);
  const points =
    direction === 'down'
      ? `${x},${y} ${right},${y} ${right - inset},${bottom} ${x + inset},${bottom}`
      : `${x},${y} ${right},${y + inset} ${right},${bottom - inset} ${x},${bottom}`;
  // The name is as large as the tower's length allows.
  const size = Math.min(0.85 * unit, ((direction === 'down' ? width : height) * 0.78) / labelWidth(label));
  const turn = direction === 'right' ? `rotate(-90 ${x + width / 2} ${y + height / 2})` : nothing;
  return svg`<g class="tower ${modality}">
    <polygon points=${points} />
    <text x=${x + width / 2} y=${y + height / 2} dominant-baseline="central" transform=${turn} style="font-size: ${size}px">${label}</text>
  </g>`;
}

/** A vector as a strip with a frame in its modality's colour; an empty frame while it is missing. */
export function drawStrip(
  { x, y, width, height }: Box,
  vector: Float32Array | null,
  modality: Modality,
  { limit, theme, direction }: { limit: number; theme: ThemeName; direction: StripDirection },
): SVGTemplateResult {
  return svg`
    ${
      vector
        ? svg`<image href=${stripImage(vector, limit, theme, direction)} x=${x} y=${y} width=${width} height=${height}
            preserveAspectRatio="none" style="image-rendering: pixelated" />`
        : nothing
    }
    <rect class="strip ${modality} ${vector ? '' : 'missing'}" x=${x} y=${y} width=${width} height=${height} rx="2" />
  `;
}

/** T₂, I₃: a letter and an index below it. */
export function drawSymbol(
  letter: string,
  index: number,
  x: number,
  y: number,
  modality: Modality,
): SVGTemplateResult {
  return svg`<text class="symbol ${modality}" x=${x} y=${y}>${letter}<tspan class="index" dy="0.25em">${index}</tspan></text>`;
}

/** The way into the lesson that unfolds a panel. */
export function drawDoor(href: string, label: string, x: number, y: number): SVGTemplateResult {
  return svg`<a class="door" href=${href}><text x=${x} y=${y}>${label}</text></a>`;
}

/** The ground of a panel and its title. */
export function drawPanel(box: Box, title: string, lit: boolean, unit: number): SVGTemplateResult {
  return svg`
    <rect class=${lit ? 'panel lit' : 'panel'} x="1" y="1" width=${box.width - 2} height=${box.height - 2} rx="9" />
    <text class="title" x=${0.8 * unit} y=${1.55 * unit}>${title}</text>
  `;
}
