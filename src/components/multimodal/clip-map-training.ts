import { nothing, svg, type SVGTemplateResult } from 'lit';
import { rangeOf } from '../../engine/search/ranking.ts';
import { pictureURL } from '../embeddings/assets.ts';
import { decimal } from '../i18n/number.ts';
import { fitText } from '../search/fit-text.ts';
import { similarityColor } from '../theme/palette.ts';
import type { MapData } from './clip-map-data.ts';
import { trainingLayout, type TrainingLayout } from './clip-map-layout.ts';
import { mapSize } from './clip-map-pairs.ts';
import { drawDoor, drawPanel, drawStrip, drawSymbol, drawTower } from './clip-map-parts.ts';
import type { MapStyle, PanelProps } from './clip-map-style.ts';

/** The first panel: four captions and four pictures go through their encoders and meet in a matrix. */
export function drawTraining({ box, data, style, lit }: PanelProps): SVGTemplateResult {
  const { unit, words } = style;
  const layout = trainingLayout(box.width, unit);
  const bottom = box.height - 0.9 * unit;
  return svg`
    ${drawPanel(box, words.panels[0], lit, unit)}
    ${data.pairs.map(({ caption }, j) => drawCaption(caption, j, layout, style))}
    ${drawTower(layout.textTower, 'text', words.textEncoder, 'down', unit)}
    ${drawTower(layout.imageTower, 'image', words.imageEncoder, 'right', unit)}
    ${data.pairs.map((_, i) => drawPair(data, i, layout, style))}
    ${drawCells(data, layout, style)}
    ${data.cosines ? drawRange(data.cosines, layout, style) : nothing}
    ${drawDoor('#/architecture', words.doors[0], 0.8 * unit, bottom - 1.4 * unit)}
    ${drawDoor('#/training', words.doors[1], 0.8 * unit, bottom)}
  `;
}

function drawCaption(
  caption: string,
  j: number,
  { captions }: TrainingLayout,
  { unit, cell }: MapStyle,
): SVGTemplateResult {
  const line = captions.height / mapSize;
  const y = captions.y + (j + 0.5) * line;
  const text = fitText(caption, captions.width - 2.6 * unit, 0.92 * unit, { latin: 0.48 });
  return svg`
    <rect class=${cell?.column === j ? 'caption lit' : 'caption'} x=${captions.x} y=${y - line / 2 + 1} width=${captions.width} height=${line - 2} rx="4" />
    <text class="index-number" x=${captions.x + 0.5 * unit} y=${y} dominant-baseline="central">${j + 1}</text>
    <text class="caption-text" direction="auto" x=${captions.x + 1.6 * unit} y=${y} dominant-baseline="central">${text}</text>
  `;
}

/** The picture of a row with its vector, and the vector of the column with the same number. */
function drawPair(
  data: MapData,
  i: number,
  { pictures, imageStrips, textStrips, matrix, cell }: TrainingLayout,
  style: MapStyle,
): SVGTemplateResult {
  const { unit, limit, theme } = style;
  const y = matrix.y + i * cell;
  const side = Math.min(pictures.width, cell - 4);
  const top = y + (cell - side) / 2;
  const thin = 1.05 * unit;
  const textStrip = {
    x: matrix.x + i * cell + (cell - thin) / 2,
    y: textStrips.y,
    width: thin,
    height: textStrips.height,
  };
  const imageStrip = {
    x: imageStrips.x,
    y: y + (cell - thin) / 2,
    width: imageStrips.width,
    height: thin,
  };
  const { file } = data.pairs[i].picture;
  return svg`
    <image href=${pictureURL(file)} x=${pictures.x} y=${top} width=${side} height=${side} />
    <rect class=${style.cell?.row === i ? 'thumb lit' : 'thumb'} x=${pictures.x} y=${top} width=${side} height=${side} rx="3" />
    ${drawStrip(imageStrip, data.imageVectors[i], 'image', { limit, theme, direction: 'row' })}
    ${drawStrip(textStrip, data.captionVectors[i], 'text', { limit, theme, direction: 'column' })}
    ${drawSymbol('T', i + 1, textStrip.x + thin + 0.15 * unit, textStrips.y + 0.9 * unit, 'text')}
    ${drawSymbol('I', i + 1, imageStrip.x + 0.1 * unit, imageStrip.y - 0.3 * unit, 'image')}
  `;
}

function drawCells(data: MapData, { matrix, cell }: TrainingLayout, style: MapStyle): SVGTemplateResult {
  const { cosines } = data;
  const color = cosines && similarityColor(rangeOf(cosines), style.theme);
  return svg`<g class="matrix">
    ${Array.from({ length: mapSize * mapSize }, (_, at) => {
      const [row, column] = [Math.floor(at / mapSize), at % mapSize];
      const value = cosines ? cosines[at] : NaN;
      const [x, y] = [matrix.x + column * cell, matrix.y + row * cell];
      const pointed = style.cell?.row === row && style.cell.column === column;
      return svg`<g class=${pointed ? 'cell lit' : 'cell'} transform="translate(${x} ${y})">
        <rect x="1" y="1" width=${cell - 2} height=${cell - 2} rx="4" fill=${color ? color(value) : 'none'} />
        <text x=${cell / 2} y=${cell / 2} dominant-baseline="central">${Number.isNaN(value) ? '…' : decimal(value, 2)}</text>
        <rect
          class=${row === column ? 'ring diagonal' : 'ring'} role="img" data-cell="${row} ${column}"
          tabindex=${style.stop === `${row} ${column}` ? 0 : -1} aria-label=${style.words.cell(row + 1, column + 1, decimal(value))}
          x="2" y="2" width=${cell - 4} height=${cell - 4} rx="4"
        />
      </g>`;
    })}
  </g>`;
}

function drawRange(cosines: Float64Array, { matrix }: TrainingLayout, style: MapStyle): SVGTemplateResult {
  const [low, high] = rangeOf(cosines);
  return svg`<text class="small legend" x=${matrix.x + matrix.width} y=${matrix.y + matrix.height + 1.2 * style.unit}>${style.words.legend(decimal(low), decimal(high))}</text>`;
}
