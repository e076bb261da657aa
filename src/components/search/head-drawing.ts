import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Box, StageLayout } from '../../engine/search/layout.ts';
import type { SearchScene } from '../../engine/search/scene.ts';
import { decimal } from '../i18n/number.ts';
import type { ColorScale } from '../theme/palette.ts';
import type { ThemeName } from '../theme/theme.ts';
import { stripImage } from '../vectors/strip-image.ts';
import { fitText } from './fit-text.ts';
import { revealed } from './revealed.ts';

export interface HeadWords {
  readonly sentence: string;
  /** What the tokenizer made of it; may be empty. */
  readonly tokens: string;
  readonly encoder: string;
  readonly components: string;
  readonly waiting: string;
}

/** The upper part of the stage: the sentence, the text encoder, and T. */
export function drawHead(
  words: HeadWords,
  vector: Float32Array | null,
  scene: SearchScene,
  layout: StageLayout,
  limit: number,
  theme: ThemeName,
  pointed: boolean,
): SVGTemplateResult {
  const { sentence, arrow, textVector: strip, unit } = layout;
  const shown = vector ? scene.text : 0;
  const quoted = fitText(words.sentence, sentence.width - 1.2 * unit, 1.1 * unit, { latin: 0.47 });
  return svg`
    <g class="head ${pointed ? 'pointed' : ''}">
      <text class="small" x=${sentence.x} y=${sentence.y - 0.4 * unit}>${fitText(words.tokens, sentence.width, 0.8 * unit, { latin: 0.45 })}</text>
      <rect class="sentence-ground" x=${sentence.x} y=${sentence.y} width=${sentence.width} height=${sentence.height} rx="5" />
      <text class="sentence" direction="auto" x=${sentence.x + 0.6 * unit} y=${sentence.y + sentence.height / 2 + 0.38 * unit}>${quoted}</text>
      <g opacity=${vector ? Math.min(1, scene.text * 3) : 1}>
        ${drawArrow(arrow, unit, words.encoder)}
      </g>
      ${vector ? drawVector(vector, shown, scene.summed, strip, limit, theme) : drawMissing(strip, words.waiting, unit)}
      <text class="small" x=${strip.x} y=${strip.y - 0.4 * unit} opacity=${shown}>${words.components}</text>
      <text class="symbol text" x=${strip.x - 0.45 * unit} y=${strip.y + strip.height / 2 + 0.42 * unit} opacity=${vector ? shown : 1}>T</text>
    </g>
  `;
}

function drawVector(
  vector: Float32Array,
  shown: number,
  summed: number,
  { x, y, width, height }: Box,
  limit: number,
  theme: ThemeName,
): SVGTemplateResult {
  const scan = summed > 0 && summed < 1;
  return svg`
    <image
      href=${stripImage(vector, limit, theme, 'row')} x=${x} y=${y} width=${width} height=${height}
      preserveAspectRatio="none"
      style="image-rendering: pixelated; ${revealed(shown, 'row')}"
    />
    <rect class="vector-frame text" x=${x} y=${y} width=${width} height=${height} rx="2" opacity=${Math.min(1, shown * 4)} />
    ${scan ? svg`<rect class="scan" x=${x + summed * width - 1.5} y=${y - 3} width="3" height=${height + 6} rx="1.5" />` : nothing}
  `;
}

function drawMissing({ x, y, width, height }: Box, waiting: string, unit: number): SVGTemplateResult {
  return svg`
    <rect class="missing" x=${x} y=${y} width=${width} height=${height} rx="2" />
    <text class="small" x=${x + 0.6 * unit} y=${y + height / 2 + 0.28 * unit}>${fitText(waiting, width - unit, 0.8 * unit)}</text>
  `;
}

function drawArrow({ x, y, width, height }: Box, unit: number, label: string): SVGTemplateResult {
  if (width < 3 * unit) {
    const middle = x + width / 2;
    return svg`<path class="arrow" d="M${middle} ${y} v${height * 1.6} q0 4 4 4 h${width / 3} m-4 -4 l4 4 l-4 4" />`;
  }
  const middle = y + height / 2;
  const end = x + width - 0.4 * unit;
  return svg`
    <path class="arrow" d="M${x} ${middle} H${end} m-5 -4 l5 4 l-5 4" />
    <text class="small" x=${x} y=${y - 0.4 * unit}>${label}</text>`;
}

export interface LegendWords {
  readonly components: string;
  readonly cosine: string;
}

/** The two colour scales with the true range of what they colour. Each comes in with what it explains. */
export function drawLegend(
  words: LegendWords,
  { legend, unit, width }: StageLayout,
  components: { readonly limit: number; readonly color: ColorScale; readonly opacity: number },
  cosines: {
    readonly range: readonly [number, number];
    readonly color: ColorScale;
    readonly opacity: number;
  },
): SVGTemplateResult {
  const narrow = legend.height > 2 * unit;
  const { limit } = components;
  const [min, max] = cosines.range;
  const line = 1.3 * unit;
  return svg`<g class="legend">
    <g opacity=${components.opacity} transform="translate(0 ${legend.y})">
      ${drawScale('components', words.components, [-limit, limit], components.color, unit)}
    </g>
    <g opacity=${cosines.opacity} transform="translate(${narrow ? 0 : width / 2} ${legend.y + (narrow ? line : 0)})">
      ${drawScale('cosines', words.cosine, [min, max], cosines.color, unit)}
    </g>
  </g>`;
}

/** A colour scale with the numbers at its ends. */
export function drawScale(
  id: string,
  label: string,
  [min, max]: readonly [number, number],
  color: ColorScale,
  unit: number,
): SVGTemplateResult {
  const [start, length] = [9.2 * unit, 5.5 * unit];
  const stops = Array.from({ length: 9 }, (_, i) => i / 8);
  return svg`
    <defs><linearGradient id="scale-${id}">
      ${stops.map((share) => svg`<stop offset=${share} stop-color=${color(min + share * (max - min))} />`)}
    </linearGradient></defs>
    <text class="small" y=${0.72 * unit}>${label}</text>
    <text class="small number end" x=${start - 0.4 * unit} y=${0.72 * unit}>${decimal(min)}</text>
    <rect class="scale" x=${start} y=${0.1 * unit} width=${length} height=${0.7 * unit} rx="2" fill="url(#scale-${id})" />
    <text class="small number" x=${start + length + 0.4 * unit} y=${0.72 * unit}>${decimal(max)}</text>
  `;
}
