import { describe, expect, it, test } from 'vitest';
import { decodeTable, readCaptionTable } from '../../../src/engine/pair-sets/caption-table.ts';
import { captionOfFileName } from '../../../src/engine/pair-sets/file-caption.ts';
import { matchCaptions } from '../../../src/engine/pair-sets/match-captions.ts';

test.each([
  ['a-dog_on grass.jpg', 'a dog on grass'],
  ['pets/holiday/a dog.JPEG', 'a dog'],
  ['pets\\a_cat.png', 'a cat'],
  ['a dog (2).jpg', 'a dog'],
  ['草地上的一只狗（3）.webp', '草地上的一只狗'],
  ['two--dogs__.jpg', 'two dogs'],
  ['cafe\u0301.jpg', 'café'],
  ['a.b.c.png', 'a.b.c'],
  ['noending', 'noending'],
])('%s is captioned “%s”', (path, caption) => {
  expect(captionOfFileName(path)).toBe(caption);
});

test.each([
  '0001.jpg',
  'IMG_2043.HEIC',
  'DSC-00012.jpg',
  'pxl 2024 1.png',
  '微信图片_20240101.jpg',
  '(1).png',
])('%s says nothing', (path) => {
  expect(captionOfFileName(path)).toBe('');
});

describe('a table of captions', () => {
  const rows = [
    { file: 'a.jpg', caption: 'a dog, asleep' },
    { file: 'b.jpg', caption: 'the “best” cat' },
  ];
  it.each([
    ['commas without a heading', 'a.jpg,"a dog, asleep"\r\nb.jpg,the “best” cat\r\n'],
    ['a heading', 'file,caption\na.jpg,"a dog, asleep"\nb.jpg,the “best” cat'],
    ['a byte-order mark', '\uFEFFfile,caption\na.jpg,"a dog, asleep"\nb.jpg,the “best” cat'],
    ['tabs', 'a.jpg\ta dog, asleep\nb.jpg\tthe “best” cat\n'],
    ['semicolons', 'image;text\na.jpg;a dog, asleep\nb.jpg;the “best” cat'],
    [
      'more columns, in another order',
      'id,Caption,File Name\n1,"a dog, asleep",a.jpg\n2,the “best” cat,b.jpg',
    ],
    ['a Chinese heading', '文件,说明\na.jpg,"a dog, asleep"\nb.jpg,the “best” cat'],
    ['an empty line', 'a.jpg,"a dog, asleep"\n\nb.jpg,the “best” cat\n'],
  ])('with %s', (_, text) => {
    expect(readCaptionTable(text)).toEqual(rows);
  });

  it('may hold quotes and line breaks in quotes', () => {
    expect(readCaptionTable('a.jpg,"a ""big""\ndog"')).toEqual([{ file: 'a.jpg', caption: 'a "big"\ndog' }]);
  });

  it('keeps a first line that is no heading', () => {
    expect(readCaptionTable('image.jpg,text on a wall')).toEqual([
      { file: 'image.jpg', caption: 'text on a wall' },
    ]);
  });

  it('is nothing for an empty file', () => {
    expect(readCaptionTable('')).toEqual([]);
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe7, 0x8b, 0x97]],
    ['UTF-16 as Excel writes it', [0xff, 0xfe, 0xd7, 0x72]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x72, 0xd7]],
    ['GB 18030 as a Chinese Excel writes it', [0xb9, 0xb7]],
  ])('is read in %s', (_, bytes) => {
    expect(decodeTable(Uint8Array.from(bytes))).toBe('狗');
  });
});

describe('pictures and captions', () => {
  it('are matched by the names of the files where there is no table', () => {
    expect(matchCaptions(['x/a_dog.jpg', 'IMG_1.jpg', 'x/a_dog (1).jpg'], null)).toEqual({
      pairs: [
        { picture: 0, caption: 'a dog' },
        { picture: 2, caption: 'a dog' },
      ],
      withoutCaption: [1],
      withoutPicture: [],
      furtherCaptions: 0,
    });
  });

  it('are matched by the table where there is one, and what finds no partner is told', () => {
    const table = [
      { file: 'A.JPG', caption: 'first' },
      { file: 'two/b.jpg', caption: 'of two' },
      { file: 'gone.jpg', caption: 'nobody' },
      { file: 'a.jpg', caption: 'second' },
      { file: 'c.jpg', caption: '' },
    ];
    expect(matchCaptions(['set/a.jpg', 'two/b.jpg', 'one/b.jpg', 'c.jpg'], table)).toEqual({
      pairs: [
        { picture: 0, caption: 'first' },
        { picture: 1, caption: 'of two' },
      ],
      withoutCaption: [2, 3],
      withoutPicture: ['gone.jpg'],
      furtherCaptions: 1,
    });
  });

  it('may be the same picture under one name in two folders', () => {
    expect(
      matchCaptions(['one/b.jpg', 'two/b.jpg'], [{ file: 'b.jpg', caption: 'both' }]).pairs,
    ).toHaveLength(2);
  });
});
