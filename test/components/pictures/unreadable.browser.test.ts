import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/components/pictures/reader.ts';
import { drawnFile } from './files.ts';
import { errorOf, halves } from './support.ts';

describe('a file that cannot be read', () => {
  it.each([
    ['a zero-byte file', '', 'empty-file', {}],
    ['a text renamed .png', 'Dear diary, 今天下雨。', 'not-a-picture', { looksLike: 'text' }],
    ['a web page', '<!DOCTYPE html><title>x</title>', 'not-a-picture', { looksLike: 'html' }],
    ['a PDF', '%PDF-1.7\n…', 'not-a-picture', { looksLike: 'pdf' }],
    ['a zip', 'PK\x03\x04…', 'not-a-picture', { looksLike: 'zip' }],
    ['bytes that mean nothing', '\x00\x01\x02\x03\x04', 'not-a-picture', { looksLike: 'unknown' }],
    ['a HEIC photograph', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'unsupported-picture', { format: 'heic' }],
    ['a broken JPEG', '\xff\xd8\xff\xe0broken', 'broken-picture', { format: 'jpeg' }],
  ])('%s', async (_, content, code, detail) => {
    const latin1 = Uint8Array.from(content, (character) => character.charCodeAt(0));
    const file = new File([/[一-龥]/.test(content) ? content : latin1], 'holiday.png');
    expect(await errorOf(readPicture(file))).toEqual({ code, detail: { name: 'holiday.png', ...detail } });
  });

  it('a PNG cut off after its header is broken', async () => {
    const whole = await drawnFile(200, 200, halves, { name: 'cut.png' });
    const error = await errorOf(readPicture(new File([whole.slice(0, 60)], 'cut.png')));
    expect(error).toEqual({ code: 'broken-picture', detail: { name: 'cut.png', format: 'png' } });
  });

  it('a picture of 400 megapixels is refused before it is decoded', async () => {
    const bomb = new Uint8Array(await (await drawnFile(2, 2, halves)).arrayBuffer());
    new DataView(bomb.buffer).setUint32(16, 20_000);
    new DataView(bomb.buffer).setUint32(20, 20_000);
    expect(await errorOf(readPicture(new File([bomb], 'bomb.png')))).toEqual({
      code: 'picture-too-large',
      detail: { name: 'bomb.png', megapixels: 400, maxMegapixels: 120 },
    });
  });
});
