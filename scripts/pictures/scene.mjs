import { beach } from './places/beach.mjs';
import { grass } from './places/grass.mjs';
import { night } from './places/night.mjs';
import { road } from './places/road.mjs';
import { sea } from './places/sea.mjs';
import { table } from './places/table.mjs';
import { randomSource, round } from './random.mjs';

export const size = 512;

const places = { beach, grass, night, road, sea, table };

/**
 * A scene as SVG: the place, the shadow of the object, the object, and what of the place grows over its feet.
 *
 * @param {object} scene an entry of scenes.json
 * @param {{ body: string, bounds: { x: number, y: number, width: number, height: number } } | null} glyph
 */
export function drawScene({ place, object, seed, ...options }, glyph) {
  const random = randomSource(seed);
  const { back, front } = places[place](random, options);
  const middle = object ? standing(object, glyph) : '';
  const over =
    object && front
      ? front(object.x, object.y, (object.height * glyph.bounds.width) / glyph.bounds.height)
      : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">
  ${back}${middle}${over}
  <defs><radialGradient id="vignette" cx=".5" cy=".45" r=".78"><stop offset=".6" stop-color="#10203a" stop-opacity="0"/><stop offset="1" stop-color="#10203a" stop-opacity=".26"/></radialGradient></defs>
  <rect width="${size}" height="${size}" fill="url(#vignette)"/></svg>`;
}

/** The object with its lowest point at (x, y), or `sink` pixels under it, `height` tall, over its shadow or reflection. */
function standing({ x, y, height, flip = false, tilt = 0, ground = 'shadow', sink = 0 }, { body, bounds }) {
  const scale = height / bounds.height;
  const width = bounds.width * scale;
  const upright = `scale(${flip ? -scale : scale} ${scale}) translate(${-bounds.x - bounds.width / 2} ${-bounds.y - bounds.height})`;
  const feet = `translate(${x} ${y})`;
  const defs = `<defs>
    <filter id="shade" x="-30%" y="-30%" width="160%" height="160%"><feColorMatrix values="0 0 0 0 .05  0 0 0 0 .09  0 0 0 0 .06  0 0 0 1 0"/><feGaussianBlur stdDeviation="${round(3 / scale)}"/></filter>
    <filter id="mirror" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency="${round(0.1 * scale) / 10} ${round(scale) / 10}" numOctaves="2" seed="3" result="ripple"/><feDisplacementMap in="SourceGraphic" in2="ripple" scale="${round(16 / scale)}"/><feGaussianBlur stdDeviation="${round(1.2 / scale)}"/></filter>
    <filter id="contact" x="-50%" y="-150%" width="200%" height="400%"><feGaussianBlur stdDeviation="7 4"/></filter>
  </defs>`;
  const below = {
    none: '',
    shadow: `<g transform="${feet} skewX(-52) scale(1 .3)" opacity=".42"><g transform="${upright}" filter="url(#shade)">${body}</g></g>
      <ellipse cx="${x}" cy="${y}" rx="${round(width * 0.4)}" ry="${round(height * 0.035)}" fill="#0d1f10" opacity=".55" filter="url(#contact)"/>`,
    reflection: `<clipPath id="under"><rect y="${y - 3}" width="${size}" height="${size}"/></clipPath>
      <g clip-path="url(#under)"><g transform="${feet} scale(1 -.6) translate(0 ${sink}) rotate(${tilt})" opacity=".4"><g transform="${upright}" filter="url(#mirror)">${body}</g></g></g>
      <ellipse cx="${x}" cy="${y + 3}" rx="${round(width * 0.45)}" ry="8" fill="#06335f" opacity=".6" filter="url(#contact)"/>`,
  }[ground];
  const upper = `<g transform="${feet} translate(0 ${sink}) rotate(${tilt}) ${upright}">${body}</g>`;
  return (
    defs +
    below +
    (sink
      ? `<clipPath id="afloat"><path d="${waterline(y)}"/></clipPath><g clip-path="url(#afloat)">${upper}</g>`
      : upper)
  );
}

/** Everything above gentle waves at y. */
function waterline(y) {
  const points = Array.from(
    { length: 65 },
    (_, index) => `L${index * 8} ${round(y + 2.2 * Math.sin(index * 0.9) + 1.3 * Math.sin(index * 2.3))}`,
  );
  return `M0 0${points.join('')}L512 0Z`;
}
