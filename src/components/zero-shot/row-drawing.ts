import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { UnknownWord } from '../../engine/encoders/encoder.ts';
import type { SentenceParts } from '../../engine/zero-shot/index.ts';
import { decimal, percent } from '../i18n/number.ts';
import { fitText } from '../search/fit-text.ts';
import { markedParts } from '../search/marked-parts.ts';
import type { ThemeName } from '../theme/theme.ts';
import { stripImage } from '../vectors/strip-image.ts';
import { drawBar } from './bar-drawing.ts';
import type { Box, PipelineLayout } from './pipeline-layout.ts';
import type { PipelineScene } from './pipeline-scene.ts';

/** One label's row. */
export interface RowData {
  /** 1, 2, …: the k of Tₖ */
  readonly number: number;
  readonly sentence: SentenceParts;
  readonly unknownWords: readonly UnknownWord[];
  /** the number of templates that are averaged */
  readonly templates: number;
  readonly vector: Float32Array | null;
  /** NaN while they are not known */
  readonly cosine: number;
  readonly probability: number;
  readonly first: boolean;
}

export interface RowStyle {
  readonly layout: PipelineLayout;
  readonly scene: PipelineScene;
  readonly theme: ThemeName;
  readonly limit: number;
  readonly axis: readonly [number, number];
}

export function drawRow(row: RowData, style: RowStyle): SVGTemplateResult {
  const { layout, scene, axis } = style;
  const [min, max] = axis;
  const along = (cosine: number): number => Math.min(1, Math.max(0, (cosine - min) / (max - min)));
  const known = !Number.isNaN(row.cosine);
  return svg`
    ${
      row.first && known
        ? svg`<rect class="first" opacity=${scene.probabilities} x="-5" y="1" width=${layout.width + 10} height=${layout.rows.step - 3} rx="5" />`
        : nothing
    }
    ${drawSentence(row, style)} ${drawTextVector(row, style)}
    ${
      known
        ? svg`
          <g opacity=${scene.cosines}>
            ${drawBar(layout.cosine, layout.unit, { share: along(row.cosine), zero: along(0), text: decimal(row.cosine), kind: 'cosine' })}
          </g>
          <g opacity=${scene.probabilities} class=${row.first ? 'strong' : ''}>
            ${drawBar(layout.probability, layout.unit, { share: row.probability * scene.probabilities, text: percent(row.probability, 1), kind: 'probability' })}
          </g>`
        : nothing
    }
  `;
}

function drawSentence(row: RowData, { layout, scene }: RowStyle): SVGTemplateResult {
  const { unit, sentence: box } = layout;
  const { before, label, after } = row.sentence;
  const more = row.templates > 1 ? ` +${row.templates - 1}` : '';
  const whole = `${before}${label}${after}${more}`;
  const size = 0.92 * unit;
  const fits = fitText(whole, box.width, size, { latin: 0.48 }) === whole;
  const marked = markedParts(label, row.unknownWords).map(
    ({ text, unknown }) => svg`<tspan class=${unknown ? 'unknown' : ''}>${text}</tspan>`,
  );
  return svg`<text class="sentence" x=${box.x} y=${box.y + box.height / 2 + 0.32 * unit} font-size=${size}
    ><tspan class="frame" opacity=${scene.sentences}>${fits ? before : ''}</tspan><tspan class="label">${fits ? marked : fitText(label, box.width, size)}</tspan><tspan class="frame" opacity=${scene.sentences}>${fits ? after : ''}${fits && more ? svg`<tspan class="more">${more}</tspan>` : nothing}</tspan></text>`;
}

function drawTextVector(row: RowData, { layout, scene, theme, limit }: RowStyle): SVGTemplateResult {
  const { textVector: box, unit } = layout;
  const middle = box.y + box.height / 2;
  return svg`<g opacity=${scene.texts}>
    <text class="symbol text" x=${box.x - 0.3 * unit} y=${middle + 0.3 * unit}>T<tspan class="index" dy="0.25em">${row.number}</tspan></text>
    ${
      row.vector
        ? svg`<image href=${stripImage(row.vector, limit, theme, 'row')} x=${box.x} y=${box.y + 1} width=${box.width} height=${box.height - 2}
            preserveAspectRatio="none" style="image-rendering: pixelated" />
          <rect class="vector-frame text" x=${box.x} y=${box.y + 1} width=${box.width} height=${box.height - 2} rx="2" />`
        : drawMissing(box)
    }
  </g>`;
}

function drawMissing({ x, y, width, height }: Box): SVGTemplateResult {
  return svg`<rect class="missing" x=${x} y=${y + 1} width=${width} height=${height - 2} rx="2" />`;
}
