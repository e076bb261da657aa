import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import { resizePicture } from '../../../src/engine/pictures/resize.ts';

interface Case {
  pattern: 'rings' | 'noise' | 'blocks';
  width: number;
  height: number;
  toWidth: number;
  toHeight: number;
}

const folder = new URL('../../fixtures/pictures/', import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL('resize.json', folder), 'utf8')) as { cases: Case[] };
const pillow = gunzipSync(readFileSync(new URL('resize.rgb.gz', folder)));

/** The same formulas as in scripts/pictures/pillow-resize-fixture.py. */
const patterns: Record<Case['pattern'], (x: number, y: number, c: number) => number> = {
  rings(x, y, c) {
    const value = Math.floor(((x - 20) ** 2 + (y - 30) ** 2 * (c + 1)) / 64) % 511;
    return Math.min(value, 510 - value);
  },
  noise(x, y, c) {
    const hash = (BigInt(x * 7919 + y * 104729 + c * 1299709 + x * y * 31) * 2654435761n) % 4294967296n;
    return Number((hash / 65536n) % 256n);
  },
  blocks: (x, y, c) => ((Math.floor(x / 11) + Math.floor(y / 7) + c) % 2) * 255,
};

function draw({ pattern, width, height }: Case): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let p = 0; p < width * height; p++) {
    for (let c = 0; c < 3; c++) data[p * 4 + c] = patterns[pattern](p % width, Math.floor(p / width), c);
  }
  return { width, height, data };
}

describe('resizePicture', () => {
  let offset = 0;
  for (const one of cases) {
    const expected = pillow.subarray(offset, (offset += one.toWidth * one.toHeight * 3));
    it(`equals Pillow: ${one.pattern} ${one.width}×${one.height} → ${one.toWidth}×${one.toHeight}`, () => {
      const picture = resizePicture(draw(one), one.toWidth, one.toHeight);
      expect([picture.width, picture.height]).toEqual([one.toWidth, one.toHeight]);
      const rgb = picture.data.filter((_, i) => i % 4 !== 3);
      expect(rgb.length).toBe(expected.length);
      const worst = rgb.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
      expect(worst).toBe(0);
    });
  }

  it('uses every byte of the fixture', () => expect(offset).toBe(pillow.length));

  it('is opaque', () => {
    const { data } = resizePicture(draw(cases[0]), 30, 20);
    expect(data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });

  it('never hands back the memory it was given', () => {
    const picture = draw({ ...cases[0], width: 8, height: 8 });
    const same = resizePicture(picture, 8, 8);
    expect(same.data).toEqual(picture.data);
    expect(same.data.buffer).not.toBe(picture.data.buffer);
  });

  it('refuses a picture without pixels', () => {
    expect(() => resizePicture(draw(cases[0]), 0, 4)).toThrow(RangeError);
  });
});
