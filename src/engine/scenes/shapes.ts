import type { Rgb } from './colour.ts';
import type { Raster } from './raster.ts';

// All lengths are fractions of the picture's side. An edge covers its pixels in proportion, so that a shape looks alike at
// every size; what is thinner than a pixel is drawn one pixel wide and fainter.

/** @param softness 0: a clean edge; up to 1: fades over that share of the radius */
export function paintEllipse(
  raster: Raster,
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  colour: Rgb,
  { alpha = 1, softness = 0 } = {},
): void {
  const { size } = raster;
  const [cx, cy] = [x * size, y * size];
  const [a, b] = [Math.max(0.5, rx * size), Math.max(0.5, ry * size)];
  const faint = alpha * Math.min(1, (rx * size) / a) * Math.min(1, (ry * size) / b);
  const steep = softness > 0 ? 1 / softness : Math.min(a, b);
  const lift = softness > 0 ? 0 : 0.5;
  const [x0, x1, y0, y1] = box(size, cx - a, cx + a, cy - b, cy + b);
  for (let j = y0; j < y1; j++) {
    const v = (j + 0.5 - cy) / b;
    for (let i = x0; i < x1; i++) {
      const u = (i + 0.5 - cx) / a;
      const cover = (1 - Math.sqrt(u * u + v * v)) * steep + lift;
      if (cover > 0) blend(raster, i, j, colour, faint * Math.min(1, cover));
    }
  }
}

/** A straight line with round ends. @param width at its start; `end` at its other end */
export function paintLine(
  raster: Raster,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  width: number,
  colour: Rgb,
  { alpha = 1, end = width } = {},
): void {
  const { size } = raster;
  const [ax, ay] = [x0 * size, y0 * size];
  const [dx, dy] = [x1 * size - ax, y1 * size - ay];
  const [first, last] = [(width * size) / 2, (end * size) / 2];
  const length = dx * dx + dy * dy || 1;
  const reach = Math.max(first, last, 0.5);
  const [left, right, top, bottom] = box(
    size,
    Math.min(ax, ax + dx) - reach,
    Math.max(ax, ax + dx) + reach,
    Math.min(ay, ay + dy) - reach,
    Math.max(ay, ay + dy) + reach,
  );
  for (let j = top; j < bottom; j++) {
    const v = j + 0.5 - ay;
    for (let i = left; i < right; i++) {
      const u = i + 0.5 - ax;
      const t = Math.min(1, Math.max(0, (u * dx + v * dy) / length));
      const [p, q] = [u - t * dx, v - t * dy];
      const half = first + (last - first) * t;
      const radius = Math.max(0.5, half);
      const cover = radius + 0.5 - Math.sqrt(p * p + q * q);
      if (cover > 0) blend(raster, i, j, colour, alpha * Math.min(1, half / radius) * Math.min(1, cover));
    }
  }
}

/** @param points corners of a convex polygon, x and y in turn, either way round */
export function paintPolygon(raster: Raster, points: readonly number[], colour: Rgb, alpha = 1): void {
  const { size } = raster;
  const corners = points.map((value) => value * size);
  const count = corners.length / 2;
  let [minX, maxX, minY, maxY, area] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  const sides = new Float64Array(count * 3); // inward normal and offset: distance = nx·x + ny·y + offset
  for (let k = 0; k < count; k++) {
    const [x0, y0] = [corners[2 * k], corners[2 * k + 1]];
    const [x1, y1] = [corners[(2 * k + 2) % (2 * count)], corners[(2 * k + 3) % (2 * count)]];
    minX = Math.min(minX, x0);
    maxX = Math.max(maxX, x0);
    minY = Math.min(minY, y0);
    maxY = Math.max(maxY, y0);
    area += x0 * y1 - x1 * y0;
    const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2) || 1;
    sides[3 * k] = (y0 - y1) / length;
    sides[3 * k + 1] = (x1 - x0) / length;
    sides[3 * k + 2] = (x0 * (y1 - y0) - y0 * (x1 - x0)) / length;
  }
  if (area < 0) for (let k = 0; k < sides.length; k++) sides[k] = -sides[k];
  const [left, right, top, bottom] = box(size, minX - 0.5, maxX + 0.5, minY - 0.5, maxY + 0.5);
  for (let j = top; j < bottom; j++) {
    for (let i = left; i < right; i++) {
      let cover = 1;
      for (let k = 0; k < sides.length && cover > 0; k += 3) {
        const distance = sides[k] * (i + 0.5) + sides[k + 1] * (j + 0.5) + sides[k + 2] + 0.5;
        if (distance < cover) cover = distance;
      }
      if (cover > 0) blend(raster, i, j, colour, alpha * cover);
    }
  }
}

/** the corners of an upright rectangle, for paintPolygon */
export function rectangle(x: number, y: number, width: number, height: number): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/** the pixels of a rectangle that lie in the picture */
function box(size: number, left: number, right: number, top: number, bottom: number) {
  const within = (value: number) => Math.min(size, Math.max(0, value));
  return [
    within(Math.floor(left)),
    within(Math.ceil(right)),
    within(Math.floor(top)),
    within(Math.ceil(bottom)),
  ] as const;
}

function blend({ size, data }: Raster, x: number, y: number, colour: Rgb, cover: number): void {
  const p = (y * size + x) * 3;
  data[p] += (colour[0] - data[p]) * cover;
  data[p + 1] += (colour[1] - data[p + 1]) * cover;
  data[p + 2] += (colour[2] - data[p + 2]) * cover;
}
