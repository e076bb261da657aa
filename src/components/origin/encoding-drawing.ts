import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Box } from '../../engine/search/layout.ts';
import { drawTower } from '../multimodal/clip-map-parts.ts';
import type { ThemeName } from '../theme/theme.ts';
import { foldOf, largestComponent, stripImage } from '../vectors/strip-image.ts';
import type { StripReading } from './strip-reading.ts';

/** An input, the encoder that reads it, and the vector that comes out, from left to right. */
export interface Encoding {
  readonly modality: 'text' | 'image';
  readonly vector: Float32Array | null;
  readonly theme: ThemeName;
  readonly reading: StripReading;
  readonly words: {
    readonly encoder: string;
    /** Below the strip: how many components, or the one that is looked at. */
    readonly strip: string;
    readonly stripLabel: string;
    readonly waiting: string;
  };
}

/** The boxes of the encoder and of the strip beside an input that takes `input` pixels. */
export function encodingBoxes(width: number, height: number, input: number, unit: number) {
  const tower: Box = { x: input + 0.9 * unit, y: 0, width: 2 * unit, height };
  const x = tower.x + tower.width + 0.9 * unit;
  const strip: Box = { x, y: height / 2 - 1.6 * unit, width: width - x - 2, height: 2.6 * unit };
  return { tower, strip };
}

export function drawEncoding(
  { modality, vector, theme, reading, words }: Encoding,
  { tower, strip }: { tower: Box; strip: Box },
  unit: number,
): SVGTemplateResult {
  const { x, y, width, height } = strip;
  const below = y + height + 1.2 * unit;
  return svg`
    ${drawTower(tower, modality, words.encoder, 'right', unit)}
    ${
      vector
        ? svg`<image href=${stripImage(vector, largestComponent([vector]), theme, 'row')} x=${x} y=${y} width=${width} height=${height}
            preserveAspectRatio="none" style="image-rendering: pixelated" />`
        : nothing
    }
    <rect
      class="strip ${modality} ${vector ? '' : 'missing'}" x=${x} y=${y} width=${width} height=${height} rx="3"
      tabindex=${vector ? 0 : -1} role="slider" aria-label=${words.stripLabel}
      aria-valuemin="1" aria-valuemax=${vector?.length ?? 1} aria-valuenow=${reading.picked + 1} aria-valuetext=${words.strip}
      @pointermove=${reading.onPointer} @pointerleave=${reading.onLeave} @keydown=${reading.onKey}
    />
    ${vector && reading.picked >= 0 ? drawPicked(vector.length, reading.picked, strip) : nothing}
    <text class="small" x=${x} y=${below}>${vector ? words.strip : words.waiting}</text>
  `;
}

function drawPicked(dim: number, picked: number, { x, y, width, height }: Box): SVGTemplateResult {
  const { lines, length } = foldOf(dim);
  const [along, across] = [Math.floor(picked / lines), picked % lines];
  return svg`<rect
    class="picked" x=${x + (along * width) / length} y=${y + (across * height) / lines}
    width=${width / length} height=${height / lines}
  />`;
}
