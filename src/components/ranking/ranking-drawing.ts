import { nothing, svg, type SVGTemplateResult } from 'lit';
import { decimal } from '../i18n/number.ts';
import { fitText } from '../search/fit-text.ts';
import type { ColorScale } from '../theme/palette.ts';
import type { RankedItem } from './ranked-item.ts';
import type { RankingLayout } from './ranking-layout.ts';

/** What every item is drawn with. */
export interface RankingStyle {
  readonly layout: RankingLayout;
  readonly color: ColorScale;
  /** The ends of the bars' scale; zero lies within. */
  readonly domain: readonly [number, number];
  /** What a picture's own caption is marked with, and what the reader added. */
  readonly words: { readonly match: string; readonly own: string };
}

/** A sentence with its place, its bar and its cosine. Drawn from the slot's corner. */
export function drawSentence(item: RankedItem, place: number, style: RankingStyle): SVGTemplateResult {
  const { unit, sentence } = style.layout;
  const { x, y, width, height } = sentence!;
  const mark = markOf(item, style);
  const markWidth = mark ? (0.62 * mark.length + 1.1) * unit : 0;
  const middle = y + height / 2;
  return svg`
    ${drawPlace(item, place, style)}
    <text class="sentence" direction="auto" x=${x} y=${middle + 0.34 * unit}>${fitText(item.label, width - markWidth, unit, { latin: 0.48 })}</text>
    ${mark ? drawMark(mark, x + width - markWidth + 0.3 * unit, middle, style) : nothing}
    ${drawBar(item, style)}
  `;
}

/** A picture with its place on it, its bar below, and its cosine. Drawn from the slot's corner. */
export function drawPicture(item: RankedItem, place: number, style: RankingStyle): SVGTemplateResult {
  const { unit, picture } = style.layout;
  const { width, height } = picture!;
  const mark = markOf(item, style);
  return svg`
    <rect class="ground" width=${width} height=${height} rx="6" />
    <image href=${item.url ?? ''} width=${width} height=${height} preserveAspectRatio="xMidYMid meet" />
    ${item.match ? svg`<rect class="match-frame" x="1.5" y="1.5" width=${width - 3} height=${height - 3} rx="5" />` : nothing}
    ${drawPlace(item, place, style)}
    ${mark ? drawMark(mark, 0.3 * unit, height - 0.8 * unit, style) : nothing}
    ${drawBar(item, style)}
  `;
}

function drawPlace(item: RankedItem, place: number, { layout }: RankingStyle): SVGTemplateResult {
  if (Number.isNaN(item.cosine)) return svg``;
  const { unit, place: box } = layout;
  const middle = box.y + box.height / 2;
  return svg`<g class=${place === 0 ? 'place first' : 'place'}>
    <rect x=${box.x} y=${middle - 0.62 * unit} width=${box.width} height=${1.24 * unit} rx="4" />
    <text x=${box.x + box.width / 2} y=${middle + 0.3 * unit}>${place + 1}</text>
  </g>`;
}

function drawBar({ cosine }: RankedItem, { layout, color, domain }: RankingStyle): SVGTemplateResult {
  const { x, y, width, height } = layout.bar;
  const track = svg`<rect class="bar-track" x=${x} y=${y} width=${width} height=${height} rx="2" />`;
  const position = (value: number): number => x + (width * (value - domain[0])) / (domain[1] - domain[0]);
  const [zero, end] = [position(0), position(Number.isNaN(cosine) ? 0 : cosine)];
  return svg`
    ${track}
    <line class="bar-zero" x1=${zero} x2=${zero} y1=${y - 2} y2=${y + height + 2} />
    ${
      Number.isNaN(cosine)
        ? nothing
        : svg`<rect class="bar" x=${Math.min(zero, end)} y=${y} width=${Math.max(1, Math.abs(end - zero))} height=${height} rx="2" fill=${color(cosine)} />`
    }
    <text class="cosine" x=${x + width + 3 * layout.unit} y=${y + height}>${Number.isNaN(cosine) ? '…' : decimal(cosine)}</text>
  `;
}

/** A word beside a sign: colour is never the only cue. */
function drawMark(text: string, x: number, middle: number, { layout }: RankingStyle): SVGTemplateResult {
  const { unit } = layout;
  const width = (0.55 * text.length + 0.6) * unit;
  return svg`<g class="mark">
    <rect x=${x} y=${middle - 0.55 * unit} width=${width} height=${1.1 * unit} rx=${0.55 * unit} />
    <text x=${x + width / 2} y=${middle + 0.24 * unit}>${text}</text>
  </g>`;
}

function markOf(item: RankedItem, { words }: RankingStyle): string {
  if (item.match) return `◆ ${words.match}`;
  return item.own ? words.own : '';
}
