import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/components/pictures/reader.ts';
import { errorOf, pixel } from './support.ts';

describe('an SVG', () => {
  const svg = (attributes: string, content: string) =>
    new File(
      [
        `<?xml version="1.0"?><!-- a drawing --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
      ],
      'a.svg',
    );
  const square = '<rect width="50%" height="100%" fill="#00c800"/>';

  it.each([
    ['width and height', 'width="30" height="10"', [512, 171], [30, 10]],
    ['a viewBox alone', 'viewBox="0 0 200 400"', [256, 512], [256, 512]],
    ['width and a viewBox', 'width="2in" viewBox="0 0 4 1"', [512, 128], [192, 48]],
    ['percentages', 'width="100%" height="100%"', [512, 512], [512, 512]],
    ['no size at all', '', [512, 512], [512, 512]],
    ['an enormous size', 'width="90000" height="90000"', [512, 512], [90000, 90000]],
  ])('with %s is drawn sharp, 512 pixels long', async (_, attributes, size, original) => {
    const { picture, format, originalWidth, originalHeight } = await readPicture(svg(attributes, square));
    expect([format, picture.width, picture.height]).toEqual(['svg', ...size]);
    expect([originalWidth, originalHeight]).toEqual(original);
    const middle = size[1] >> 1;
    expect(pixel(picture, 4, middle)).toEqual([0, 200, 0, 255]);
    expect(pixel(picture, size[0] - 5, middle)).toEqual([255, 255, 255, 255]);
  });

  it('runs no script and asks nobody for anything', async () => {
    const elsewhere = `${location.origin}/should-not-be-fetched.png`;
    const { picture } = await readPicture(
      svg(
        'width="10" height="10"',
        `<script>parent.svgRan = true</script><image href="${elsewhere}" width="10" height="10"/>${square}`,
      ),
    );
    expect(pixel(picture, 4, 256)).toEqual([0, 200, 0, 255]);
    expect('svgRan' in globalThis).toBe(false);
    expect(performance.getEntriesByName(elsewhere)).toEqual([]);
  });

  it('that breaks off is a broken picture', async () => {
    const cut = new File(['<svg xmlns="http://www.w3.org/2000/svg"><rect'], 'cut.svg');
    expect(await errorOf(readPicture(cut))).toEqual({
      code: 'broken-picture',
      detail: { name: 'cut.svg', format: 'svg' },
    });
  });
});
