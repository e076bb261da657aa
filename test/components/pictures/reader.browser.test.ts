import { describe, expect, it, vi } from 'vitest';
import { readPicture } from '../../../src/components/pictures/reader.ts';
import { pictureToBlob } from '../../../src/engine/pictures/encode.ts';
import { resizePicture } from '../../../src/engine/pictures/resize.ts';
import { bmpFile, drawnFile, noisePhoto, turned } from './files.ts';
import { halves, near, pixel } from './support.ts';

const fixture = async (name: string) =>
  new File([await (await fetch(new URL(`../../fixtures/pictures/${name}`, import.meta.url))).blob()], name);

describe('reading a picture', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])('decodes %s whatever its name', async (type) => {
    const { picture, format, notices } = await readPicture(
      await drawnFile(80, 40, halves, { type, name: 'a.txt' }),
    );
    expect(`image/${format}`).toBe(type);
    expect([picture.width, picture.height, notices]).toEqual([80, 40, []]);
    near(pixel(picture, 10, 20), [200, 0, 0, 255], 4);
    near(pixel(picture, 70, 20), [0, 0, 200, 255], 4);
  });

  it('decodes BMP and AVIF', async () => {
    const bmp = await readPicture(bmpFile(7, 5, [10, 120, 230]));
    expect([bmp.format, pixel(bmp.picture, 6, 4)]).toEqual(['bmp', [10, 120, 230, 255]]);
    const avif = await readPicture(await fixture('still.avif'));
    expect([avif.format, avif.picture.width, avif.picture.height]).toEqual(['avif', 16, 8]);
    near(pixel(avif.picture, 3, 3), [0, 160, 0, 255], 2);
  });

  it('takes the first frame of an animated GIF and says so', async () => {
    const { picture, format, notices } = await readPicture(await fixture('two-frames.gif'));
    expect([format, notices]).toEqual(['gif', ['first-frame-only']]);
    expect(pixel(picture, 4, 3)).toEqual([255, 0, 0, 255]);
  });

  it('says nothing about the frames of a still GIF', async () => {
    const bytes = new Uint8Array(await (await fixture('two-frames.gif')).arrayBuffer());
    const second = bytes.lastIndexOf(0x2c);
    const still = new File([bytes.slice(0, second), new Uint8Array([0x3b])], 'still.gif');
    expect((await readPicture(still)).notices).toEqual([]);
  });

  it('lays transparency onto white', async () => {
    const glass = await drawnFile(10, 10, (context) => {
      context.fillStyle = 'rgb(255 0 0 / 50%)';
      context.fillRect(0, 0, 5, 10);
    });
    const { picture } = await readPicture(glass);
    near(pixel(picture, 2, 5), [255, 127, 127, 255], 1);
    expect(pixel(picture, 8, 5)).toEqual([255, 255, 255, 255]);
  });

  it('turns a photograph upright by its EXIF orientation', async () => {
    const jpeg = await drawnFile(60, 40, halves, { type: 'image/jpeg' });
    const { picture, originalWidth, originalHeight } = await readPicture(await turned(jpeg, 6));
    expect([picture.width, picture.height, originalWidth, originalHeight]).toEqual([40, 60, 40, 60]);
    near(pixel(picture, 20, 10), [200, 0, 0, 255], 6); // left became top
    near(pixel(picture, 20, 50), [0, 0, 200, 255], 6);
  });

  it('keeps a small picture as it is', async () => {
    const dot = await drawnFile(1, 1, halves);
    expect((await readPicture(dot)).picture).toMatchObject({ width: 1, height: 1 });
  });

  it('keeps at most 512 pixels a side, in proportion, even of a thread', async () => {
    const { picture, originalWidth } = await readPicture(await drawnFile(1500, 500, halves));
    expect([picture.width, picture.height, originalWidth]).toEqual([512, 171, 1500]);
    const thread = await readPicture(await drawnFile(4000, 2, halves));
    expect([thread.picture.width, thread.picture.height]).toEqual([512, 1]);
    near(pixel(thread.picture, 100, 0), [200, 0, 0, 255], 1);
  });

  it('shrinks a large picture to what our bicubic alone gives, within 2 levels', async () => {
    const draw = (context: OffscreenCanvasRenderingContext2D) => {
      const gradient = context.createConicGradient(0.3, 700, 500);
      ['#c33', '#38c', '#fd6', '#264', '#c33'].forEach((color, i) => gradient.addColorStop(i / 4, color));
      context.fillStyle = gradient;
      context.fillRect(0, 0, 2200, 1650);
    };
    const file = await drawnFile(2200, 1650, draw);
    const canvas = new OffscreenCanvas(2200, 1650);
    const context = canvas.getContext('2d')!;
    context.drawImage(await createImageBitmap(file), 0, 0);
    const direct = resizePicture(
      { width: 2200, height: 1650, data: context.getImageData(0, 0, 2200, 1650).data },
      512,
      384,
    );
    const { picture } = await readPicture(file);
    const differences = picture.data.map((value, i) => Math.abs(value - direct.data[i])).sort();
    expect(differences.at(Math.floor(differences.length * 0.995))).toBeLessThanOrEqual(2);
  });

  it('reads a photograph of 40 MB without freezing the page', async () => {
    const photo = await noisePhoto(4500, 3375);
    expect(photo.size).toBeGreaterThan(40_000_000);
    let longest = 0;
    let last = performance.now();
    const heart = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const { picture, originalWidth } = await readPicture(photo);
    clearInterval(heart);
    expect([picture.width, picture.height, originalWidth]).toEqual([512, 384, 4500]);
    expect(longest).toBeLessThan(1000);
    near(pixel(picture, 256, 192), [128, 128, 128, 255], 40); // noise averages out
  });

  it('stops at once when cancelled in the midst of it, and reads the next file', async () => {
    const [photo, small] = [await noisePhoto(2500, 2000), await drawnFile(20, 10, halves)];
    const cancel = new AbortController();
    const post = vi.spyOn(Worker.prototype, 'postMessage');
    post.mockImplementationOnce(function (this: Worker, message: unknown) {
      this.postMessage(message);
      cancel.abort();
    });
    const cancelled = readPicture(photo, { signal: cancel.signal });
    const next = readPicture(small);
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect((await next).picture.width).toBe(20);
    expect(post).toHaveBeenCalledTimes(3); // the photograph twice, through the mock
    post.mockRestore();
  });
});

describe('pictureToBlob', () => {
  it('keeps every pixel through a file', async () => {
    const { picture } = await readPicture(await noisePhoto(300, 200));
    const again = await readPicture(await pictureToBlob(picture));
    expect(again.picture).toEqual(picture);
  });
});

describe('a built-in picture', () => {
  it("is to the encoder what it was to PyTorch: Pillow's 64 × 64, within 1 level", async () => {
    const pillow = new Uint8Array(await (await fixture('built-in-64.rgb')).arrayBuffer());
    for (const [index, id] of ['img_4821', 'img_2650'].entries()) {
      const file = await (await fetch(`/pictures/${id}.webp`)).blob();
      const small = resizePicture((await readPicture(file)).picture, 64, 64);
      const rgb = [...small.data].filter((_, i) => i % 4 !== 3);
      near(rgb, [...pillow.subarray(index * rgb.length, (index + 1) * rgb.length)], 1);
    }
  });
});
