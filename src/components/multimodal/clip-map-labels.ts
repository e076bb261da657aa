import { svg, type SVGTemplateResult } from 'lit';
import { fitText } from '../search/fit-text.ts';
import { drawDoor, drawPanel, drawStrip, drawSymbol, drawTower } from './clip-map-parts.ts';
import type { PanelProps } from './clip-map-style.ts';

/** The second panel: labels become sentences, and sentences vectors. They are the classifier. */
export function drawLabels({ box, data, style, lit }: PanelProps): SVGTemplateResult {
  const { unit, words, limit, theme } = style;
  const [padding, line, top] = [0.8 * unit, 1.9 * unit, 2.5 * unit];
  const narrow = box.width < 24 * unit;
  const stripWidth = narrow ? 3 * unit : 5 * unit;
  const labelWidth = narrow ? 3.2 * unit : 4.2 * unit;
  const strips = box.width - padding - stripWidth;
  const tower = { x: strips - 3.8 * unit, y: top, width: 1.8 * unit, height: data.pairs.length * line };
  const sentences = padding + labelWidth;
  const room = tower.x - sentences - 0.8 * unit;
  return svg`
    ${drawPanel(box, words.panels[1], lit, unit)}
    ${data.pairs.map(({ label }, k) => {
      const y = top + k * line;
      const middle = y + line / 2;
      const sentence = fitText(data.sentences[k], room, 0.88 * unit, { latin: 0.48 });
      const strip = { x: strips, y: y + 0.35 * unit, width: stripWidth, height: line - 0.7 * unit };
      return svg`
        <text class="label" x=${padding} y=${middle} dominant-baseline="central">${fitText(label, labelWidth - 0.3 * unit, 0.95 * unit)}</text>
        <rect class="caption" x=${sentences - 0.4 * unit} y=${y + 2} width=${room + 0.8 * unit} height=${line - 4} rx="4" />
        <text class="caption-text" x=${sentences} y=${middle} dominant-baseline="central">${sentence}</text>
        ${drawSymbol('T', k + 1, strips - 1.6 * unit, middle + 0.3 * unit, 'text')}
        ${drawStrip(strip, data.labelVectors[k], 'text', { limit, theme, direction: 'row' })}
      `;
    })}
    ${drawTower(tower, 'text', words.textEncoder, 'right', unit)}
    ${drawDoor('#/zero-shot', words.doors[2], padding, box.height - 0.9 * unit)}
  `;
}
