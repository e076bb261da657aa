import type { PictureFormat } from './format.ts';

/** What a file says about itself before it is decoded. */
export interface PictureHeader {
  /** In pixels, before any EXIF rotation. */
  readonly width: number;
  readonly height: number;
  /** More than one frame. */
  readonly animated: boolean;
}

/**
 * Reads size and frames from a file's header, so that a picture too large for memory is refused before it is decoded.
 *
 * @returns null where the header does not tell: the decoder will
 */
export function readHeader(bytes: Uint8Array, format: PictureFormat): PictureHeader | null {
  try {
    return readers[format]?.(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? null;
  } catch (error) {
    // A file cut off in mid-header: reading past its end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type HeaderReader = (bytes: Uint8Array, view: DataView) => PictureHeader | null;

const readers: Partial<Record<PictureFormat, HeaderReader>> = {
  png: (bytes, view) => ({
    width: view.getUint32(16),
    height: view.getUint32(20),
    animated: indexOf(bytes.subarray(0, 4096), 'acTL') > 0,
  }),
  jpeg: (_, view) => {
    for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
      while (view.getUint8(at + 1) === 0xff) at++;
      const marker = view.getUint8(at + 1);
      // The start-of-frame markers, SOF0 … SOF15, without DHT, JPG and DAC, which stand among them.
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), animated: false };
      if (marker === 0xd9 || marker === 0xda || view.getUint8(at) !== 0xff) return null;
    }
  },
  gif: (bytes, view) => ({
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    animated: countGifFrames(bytes, 2) > 1,
  }),
  bmp: (_, view) => ({
    width: Math.abs(view.getInt32(18, true)),
    height: Math.abs(view.getInt32(22, true)),
    animated: false,
  }),
  webp: (bytes, view) => {
    const chunk = String.fromCharCode(...bytes.subarray(12, 16));
    if (chunk === 'VP8X') {
      const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
      return { width: uint24(24) + 1, height: uint24(27) + 1, animated: (view.getUint8(20) & 2) > 0 };
    }
    if (chunk === 'VP8L') {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, animated: false };
    }
    const size = (at: number) => view.getUint16(at, true) & 0x3fff;
    return { width: size(26), height: size(28), animated: false };
  },
  avif: (bytes, view) => {
    // The largest of the image spatial extents: the whole picture, where it is put together from tiles.
    let largest: PictureHeader | null = null;
    const head = bytes.subarray(0, 65_536);
    const animated = indexOf(bytes.subarray(0, 32), 'avis') > 0;
    for (let at = indexOf(head, 'ispe'); at > 0; at = indexOf(head, 'ispe', at + 4)) {
      const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      if (!largest || width * height > largest.width * largest.height) largest = { width, height, animated };
    }
    return largest;
  },
};

function indexOf(bytes: Uint8Array, word: string, from = 0): number {
  const codes = [...word].map((character) => character.charCodeAt(0));
  for (let at = from; at <= bytes.length - codes.length; at++) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return at;
  }
  return -1;
}

/** Walks the blocks of a GIF until `enough` image descriptors have passed. */
function countGifFrames(bytes: Uint8Array, enough: number): number {
  const colorTable = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let frames = 0;
  let at = 13 + colorTable(bytes[10]);
  while (frames < enough && at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x2c) {
      frames++;
      at += 11 + colorTable(bytes[at + 9]); // the descriptor, its colours, the LZW code size
    } else if (kind === 0x21) {
      at += 2;
    } else {
      break;
    }
    while (bytes[at]) at += bytes[at] + 1; // data blocks, up to an empty one
    at++;
  }
  return frames;
}
