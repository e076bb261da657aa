import { nothing, svg, type SVGTemplateResult } from 'lit';
import { pictureURL } from '../embeddings/assets.ts';
import { percent } from '../i18n/number.ts';
import { fitText } from '../search/fit-text.ts';
import type { MapData } from './clip-map-data.ts';
import { drawDoor, drawPanel, drawStrip, drawSymbol, drawTower } from './clip-map-parts.ts';
import type { MapStyle, PanelProps } from './clip-map-style.ts';

/** The third panel: one picture against the label sentences, and a softmax. */
export function drawPrediction({ box, data, style, lit }: PanelProps): SVGTemplateResult {
  const { unit, words, limit, theme } = style;
  const padding = 0.8 * unit;
  const side = Math.min((box.width < 24 * unit ? 5.2 : 8) * unit, box.height - 8.6 * unit);
  const top = 2.5 * unit;
  const { picture } = data.pairs[data.held];
  const tower = { x: padding + side + 0.6 * unit, y: top, width: 1.9 * unit, height: side };
  const strip = {
    x: tower.x + 2.5 * unit,
    y: top + side / 2 - 0.6 * unit,
    width: 2.6 * unit,
    height: 1.2 * unit,
  };
  const bars = { x: strip.x + strip.width + 1.1 * unit, y: top };
  return svg`
    ${drawPanel(box, words.panels[2], lit, unit)}
    <image href=${pictureURL(picture.file)} x=${padding} y=${top} width=${side} height=${side} />
    <rect class="thumb" x=${padding} y=${top} width=${side} height=${side} rx="4" />
    ${drawTower(tower, 'image', words.imageEncoder, 'right', unit)}
    ${drawSymbol('I', data.held + 1, strip.x + 0.1 * unit, strip.y - 0.4 * unit, 'image')}
    ${drawStrip(strip, data.imageVectors[data.held], 'image', { limit, theme, direction: 'row' })}
    ${drawBars(data, bars.x, bars.y, box.width - bars.x - padding, side, style)}
    ${data.pairs.map((_, i) => drawChoice(data, i, padding + i * 2.9 * unit, top + side + 0.8 * unit, style))}
    ${drawDoor('#/zero-shot', words.doors[2], padding, box.height - 0.9 * unit)}
  `;
}

function drawBars(
  { pairs, prediction }: MapData,
  x: number,
  y: number,
  width: number,
  height: number,
  { unit, words }: MapStyle,
): SVGTemplateResult {
  if (!prediction)
    return svg`<text class="small" x=${x} y=${y + height / 2}>${fitText(words.waiting, width, 0.8 * unit)}</text>`;
  const line = height / pairs.length;
  const room = width - 3 * unit;
  return svg`<g class="bars">${pairs.map(({ label }, k) => {
    const share = prediction.probabilities[k];
    const first = prediction.order[0] === k;
    const top = y + k * line;
    return svg`
      <text class=${first ? 'label first' : 'label'} x=${x} y=${top + 0.62 * line} font-size=${0.9 * unit}>${first ? '▸ ' : ''}${fitText(label, width - 3.4 * unit, 0.9 * unit)}</text>
      <rect class="bar-track" x=${x} y=${top + 0.74 * line} width=${width} height=${0.16 * line} rx="2" />
      <rect class=${first ? 'bar first' : 'bar'} x=${x} y=${top + 0.74 * line} width=${Math.max(1, share * width)} height=${0.16 * line} rx="2" />
      <text class="share" x=${x + width} y=${top + 0.62 * line}>${room > 0 ? percent(share, 1) : percent(share)}</text>
    `;
  })}</g>`;
}

/** A small picture that can be held up instead. */
function drawChoice(data: MapData, i: number, x: number, y: number, style: MapStyle): SVGTemplateResult {
  const side = 2.5 * style.unit;
  const { picture, label } = data.pairs[i];
  const held = i === data.held;
  return svg`<g class="choice">
    <image href=${pictureURL(picture.file)} x=${x} y=${y} width=${side} height=${side} opacity=${held ? 1 : 0.75} />
    <rect
      class=${held ? 'held' : 'thumb'} data-hold=${i} role="button" tabindex="0" aria-pressed=${held}
      aria-label="${style.words.hold}: ${label}" x=${x} y=${y} width=${side} height=${side} rx="4"
    >${held ? nothing : svg`<title>${style.words.hold}</title>`}</rect>
  </g>`;
}
