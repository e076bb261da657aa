import { describe, expect, it } from 'vitest';
import builtIn from '../../../assets/pictures/pictures.json';
import { readPicture } from '../../../src/components/pictures/reader.ts';
import { looksLikePhotograph, photographFeatures } from '../../../src/engine/pictures/photograph.ts';
import expected from '../../fixtures/pictures/photograph.json';

const pictures = builtIn.pictures.map(({ id }) => id);
const fixture = (name: string) => new URL(`../../fixtures/pictures/${name}`, import.meta.url).href;
const read = async (url: string) => (await readPicture(await (await fetch(url)).blob())).picture;

describe('looksLikePhotograph', () => {
  it.each(['photo-chelsea.webp', 'photo-coffee.webp'])('flags a photograph: %s', async (name) => {
    expect(looksLikePhotograph(await read(fixture(name)))).toBe(true);
  });

  it.each(pictures)('does not flag the built-in %s', async (id) => {
    expect(looksLikePhotograph(await read(`/pictures/${id}.webp`))).toBe(false);
  });

  it.each(Object.entries(expected))(
    'computes for %s what the calibration computed',
    async (name, features) => {
      const found = photographFeatures(
        await read(name.startsWith('img_') ? `/pictures/${name}` : fixture(name)),
      );
      // A level of rounding in a resized pixel moves a share by at most a few pixels of 16,384.
      found.forEach((value, i) => expect(Math.abs(value - features[i])).toBeLessThan(i === 5 ? 0.35 : 0.002));
    },
  );

  it('calls a flat colour and a single pixel drawings', () => {
    const flat = (width: number, height: number) => {
      return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(180) };
    };
    expect(looksLikePhotograph(flat(64, 64))).toBe(false);
    expect(photographFeatures(flat(1, 1))).toHaveLength(7);
  });
});
