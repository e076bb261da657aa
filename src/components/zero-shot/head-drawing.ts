import { nothing, svg, type SVGTemplateResult } from 'lit';
import { decimal } from '../i18n/number.ts';
import { fitText } from '../search/fit-text.ts';
import { signedColor } from '../theme/palette.ts';
import { stripImage } from '../vectors/strip-image.ts';
import type { RowStyle } from './row-drawing.ts';

export interface HeadWords {
  readonly encoder: string;
  readonly components: string;
  readonly waiting: string;
  readonly answer: string;
  readonly answerNote: string;
  readonly cosines: string;
  readonly probabilities: string;
  readonly sentences: string;
}

/** The upper part of the pipeline: the picture, its vector, and the answer. */
export function drawHead(
  words: HeadWords,
  picture: { readonly url: string },
  image: Float32Array | null,
  style: RowStyle,
): SVGTemplateResult {
  const { layout, scene, theme, limit } = style;
  const { unit, picture: box, imageVector: strip, answer } = layout;
  const size = 1.55 * unit;
  return svg`
    <image href=${picture.url} x=${box.x} y=${box.y} width=${box.width} height=${box.height} preserveAspectRatio="xMidYMid slice" clip-path="inset(0 round 6px)" />
    <rect class="picture-frame" x=${box.x + 1} y=${box.y + 1} width=${box.width - 2} height=${box.height - 2} rx="6" />
    <g opacity=${scene.image}>
      <text class="small" x=${strip.x} y=${strip.y - 0.45 * unit}>${fitText(words.encoder, strip.width, 0.8 * unit)}</text>
      <text class="symbol image" x=${strip.x - 0.5 * unit} y=${strip.y + strip.height / 2 + 0.4 * unit}>I</text>
      ${
        image
          ? svg`<image href=${stripImage(image, limit, theme, 'row')} x=${strip.x} y=${strip.y} width=${strip.width} height=${strip.height}
              preserveAspectRatio="none" style="image-rendering: pixelated" />
            <rect class="vector-frame image" x=${strip.x} y=${strip.y} width=${strip.width} height=${strip.height} rx="2" />`
          : svg`<rect class="missing" x=${strip.x} y=${strip.y} width=${strip.width} height=${strip.height} rx="2" />
            <text class="small" x=${strip.x + 0.6 * unit} y=${strip.y + strip.height / 2 + 0.3 * unit}>${fitText(words.waiting, strip.width - unit, 0.8 * unit)}</text>`
      }
    </g>
    <g class="answer" opacity=${scene.probabilities}>
      <text class="answer-text" x=${answer.x} y=${answer.y + 1.5 * unit} font-size=${size}>${fitText(words.answer, answer.width, size)}</text>
      ${wrapped(words.answerNote, answer.width, 0.8 * unit).map(
        (line, i) =>
          svg`<text class="small" x=${answer.x} y=${answer.y + (2.6 + i * 1.1) * unit}>${line}</text>`,
      )}
    </g>
  `;
}

/** The names of the columns; those of numbers with the true range of what stands below them. */
export function drawHeadings(words: HeadWords, style: RowStyle): SVGTemplateResult {
  const { layout, scene, limit, theme } = style;
  const { unit, headings: y, sentence, textVector, cosine, probability } = layout;
  const size = 0.8 * unit;
  const color = signedColor(limit, theme);
  const stops = Array.from({ length: 9 }, (_, i) => i / 8);
  const range = textVector.width + (layout.wide ? unit : 0.5 * unit);
  const number = (value: number): string => decimal(value, 2);
  return svg`
    ${layout.wide ? svg`<text class="small" x=${sentence.x} y=${y}>${fitText(words.sentences, sentence.width, size)}</text>` : nothing}
    <g opacity=${scene.texts}>
      <defs><linearGradient id="components">${stops.map((share) => svg`<stop offset=${share} stop-color=${color((share * 2 - 1) * limit)} />`)}</linearGradient></defs>
      <text class=${layout.wide ? 'small' : 'tick'} x=${textVector.x} y=${y - 0.75 * unit}>${fitText(words.components, range, layout.wide ? size : 0.68 * unit)}</text>
      <rect class="scale" x=${textVector.x} y=${y - 0.42 * unit} width=${textVector.width} height=${0.42 * unit} rx="2" fill="url(#components)" />
      <text class="tick end" x=${textVector.x - 3} y=${y}>${number(-limit)}</text>
      <text class="tick" x=${textVector.x + textVector.width + 3} y=${y}>${number(limit)}</text>
    </g>
    <text class="small" opacity=${scene.cosines} x=${cosine.x + (layout.wide ? unit : 0)} y=${y - (layout.wide ? 0 : 0.75 * unit)}>${fitText(words.cosines, cosine.width, size)}</text>
    <text class="small" opacity=${scene.probabilities} x=${probability.x} y=${y - (layout.wide ? 0 : 0.75 * unit)}>${fitText(words.probabilities, probability.width, size)}</text>
  `;
}

/** Breaks a text into two lines at most; the second is cut where it does not fit. */
function wrapped(text: string, width: number, size: number): string[] {
  if (fitText(text, width, size) === text) return [text];
  // A Chinese character takes the marks along that stand at it.
  const pieces = text.match(/[“（]?\p{Script=Han}[，。：；”）]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
  let first = '';
  for (const piece of pieces) {
    if (fitText(first + piece, width, size) !== first + piece) break;
    first += piece;
  }
  return [first, fitText(text.slice(first.length), width, size)];
}
