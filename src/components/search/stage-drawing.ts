import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { StageLayout } from '../../engine/search/layout.ts';
import type { CardState } from '../../engine/search/stage.ts';
import { decimal } from '../i18n/number.ts';
import type { ColorScale } from '../theme/palette.ts';
import type { ThemeName } from '../theme/theme.ts';
import { revealed } from './revealed.ts';
import { stripImage } from '../vectors/strip-image.ts';
import { fitFileName } from './fit-text.ts';
import type { SearchPicture } from './search-picture.ts';

/** What every card is drawn with. */
export interface CardStyle {
  readonly layout: StageLayout;
  readonly theme: ThemeName;
  /** The |component| that gets the full colour. */
  readonly limit: number;
  readonly color: ColorScale;
  /** The ends of the bars' scale; zero lies within. */
  readonly domain: readonly [number, number];
  readonly threshold: number;
}

/** One picture with its number and name, its vector as a column, and its cosine as a bar. Drawn from the card's corner. */
export function drawCard(
  card: CardState,
  picture: SearchPicture,
  vector: Float32Array | null,
  number: number,
  style: CardStyle,
): SVGTemplateResult {
  const { layout } = style;
  const { picture: box, unit } = layout;
  const [{ width, height }] = layout.slots;
  const kept = card.kept ? card.parted : 0;
  const nameWidth = layout.imageVector.x - box.x - 0.3 * unit;
  return svg`
    <rect class="card-ground" width=${width} height=${height} rx="7" />
    <image
      href=${picture.url} x=${box.x} y=${box.y} width=${box.width} height=${box.height}
      preserveAspectRatio="xMidYMid meet"
      opacity=${card.kept ? 1 : 1 - 0.55 * card.parted}
    />
    ${drawColumn(card, vector, style)}
    <text class="name" x=${box.x} y=${layout.nameLine}>${fitFileName(picture.name, nameWidth, 0.72 * unit)}</text>
    <text class="symbol image" x=${layout.imageVector.x + layout.imageVector.width} y=${layout.nameLine}
      opacity=${card.vector}>I<tspan class="index" dy="0.25em">${number}</tspan></text>
    ${Number.isNaN(card.sum) ? nothing : drawBar(card, style, width)}
    ${drawRank(card, unit, box)}
    <rect class="kept-frame" x="1.5" y="1.5" width=${width - 3} height=${height - 3} rx="6" opacity=${kept} />
    <g class="check" opacity=${kept} transform="translate(${box.x + box.width - 0.85 * unit} ${box.y + 0.85 * unit})">
      <circle r=${0.62 * unit} />
      <path d="M-0.26 0.02 L-0.07 0.22 L0.28 -0.2" transform="scale(${unit})" />
    </g>
  `;
}

function drawColumn(
  card: CardState,
  vector: Float32Array | null,
  { layout, limit, theme }: CardStyle,
): SVGTemplateResult {
  const { x, y, width, height } = layout.imageVector;
  if (!vector) return svg`<rect class="missing" x=${x} y=${y} width=${width} height=${height} rx="2" />`;
  const scan = card.summed > 0 && card.summed < 1;
  return svg`
    <image
      href=${stripImage(vector, limit, theme, 'column')} x=${x} y=${y} width=${width} height=${height}
      preserveAspectRatio="none"
      style="image-rendering: pixelated; ${revealed(card.vector, 'column')}"
    />
    <rect class="vector-frame image" x=${x} y=${y} width=${width} height=${height} rx="2" opacity=${card.vector} />
    ${scan ? svg`<rect class="scan" x=${x - 3} y=${y + card.summed * height - 1.5} width=${width + 6} height="3" rx="1.5" />` : nothing}
  `;
}

function drawBar(
  card: CardState,
  { layout, color, domain, threshold }: CardStyle,
  width: number,
): SVGTemplateResult {
  const { x, y, width: length, height } = layout.bar;
  const position = (value: number): number =>
    x + length * Math.min(1, Math.max(0, (value - domain[0]) / (domain[1] - domain[0])));
  const [zero, end, limit] = [position(0), position(card.sum), position(threshold)];
  return svg`
    <g opacity=${Math.min(1, card.summed * 8)}>
      <rect class="bar-track" x=${x} y=${y} width=${length} height=${height} rx="2" />
      <line class="bar-zero" x1=${zero} x2=${zero} y1=${y - 1} y2=${y + height + 1} />
      <rect class="bar" x=${Math.min(zero, end)} y=${y} width=${Math.max(1, Math.abs(end - zero))} height=${height} rx="2" fill=${color(card.sum)} />
      <line class="bar-threshold" x1=${limit} x2=${limit} y1=${y - 3} y2=${y + height + 3} opacity=${card.parted} />
      <text class="cosine" x=${width - x} y=${y + height} opacity=${card.summed}>${decimal(card.reading)}</text>
    </g>
  `;
}

function drawRank(card: CardState, unit: number, box: StageLayout['picture']): SVGTemplateResult {
  const text = String(card.place + 1);
  const width = (0.75 + 0.5 * text.length) * unit;
  return svg`<g class="rank" opacity=${card.ranked}>
    <rect x=${box.x} y=${box.y} width=${width} height=${1.3 * unit} rx="4" />
    <text x=${box.x + width / 2} y=${box.y + 0.97 * unit}>${text}</text>
  </g>`;
}
