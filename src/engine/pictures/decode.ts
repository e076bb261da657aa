import { EngineError } from '../errors.ts';
import { type PictureFormat, sniff, sniffLength, uncommonFormats } from './format.ts';
import { pictureFromBitmap } from './from-bitmap.ts';
import { readHeader } from './header.ts';
import type { Picture } from './picture.ts';

/** Something true about a decoded picture that the reader should hear of. */
export type PictureNotice = 'first-frame-only';

export interface DecodedPicture {
  readonly picture: Picture;
  readonly format: PictureFormat;
  /** The size of the original, upright. */
  readonly originalWidth: number;
  readonly originalHeight: number;
  readonly notices: readonly PictureNotice[];
}

/** Every error of reading a picture, with the facts in its `detail`. `name` is the file's. */
export interface PictureErrorDetails {
  'empty-file': { name: string };
  /** The file was moved or deleted after the reader picked it. */
  'unreadable-file': { name: string };
  'not-a-picture': { name: string; looksLike: string };
  /** Above `maxMegapixels`, or too large for this machine's memory. */
  'picture-too-large': { name: string; megapixels: number; maxMegapixels: number };
  /** It begins like a picture and does not decode. */
  'broken-picture': { name: string; format: string };
  /** This browser does not read this format (HEIC outside Safari). */
  'unsupported-picture': { name: string; format: string };
  /** A file of the notebook itself is missing on the server. */
  'asset-missing': { path: string; reason: string };
}

export function pictureError<Code extends keyof PictureErrorDetails>(
  code: Code,
  detail: PictureErrorDetails[Code],
  options?: ErrorOptions,
): EngineError {
  return new EngineError(code, detail, options);
}

/**
 * A browser holds the whole decoded picture for a moment, four bytes a pixel: 480 MB at this limit. A photograph of 100
 * megapixels passes.
 */
export const maxMegapixels = 120;

/** The size of a JPEG stands behind its metadata: EXIF, colour profile, preview. */
const longestHeader = 1 << 22;

/** Above this size a failure to decode is put down to memory and not to the file. */
const suspiciousMegapixels = 40;

/**
 * Decodes a picture file of any format that the browser reads (not SVG, which needs a document), upright by its EXIF
 * orientation, on white, converted to sRGB, the longest side at most 512 px. Runs in a page or a worker.
 *
 * @throws EngineError with a code of `PictureErrorDetails`
 */
export async function decodePicture(blob: Blob, name: string): Promise<DecodedPicture> {
  if (blob.size === 0) throw pictureError('empty-file', { name });
  const content = sniff(new Uint8Array(await readFile(blob.slice(0, sniffLength), name)));
  if ('looksLike' in content) throw pictureError('not-a-picture', { name, ...content });
  const { format } = content;
  // A second GIF frame may begin anywhere; other formats tell all in their first bytes.
  const head = format === 'gif' ? blob : blob.slice(0, longestHeader);
  const header = readHeader(new Uint8Array(await readFile(head, name)), format);
  const megapixels = header ? Math.ceil((header.width * header.height) / 1e6) : 0;
  if (megapixels > maxMegapixels)
    throw pictureError('picture-too-large', { name, megapixels, maxMegapixels });
  try {
    const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
    const { width: originalWidth, height: originalHeight } = bitmap;
    const picture = readAndClose(bitmap);
    return {
      picture,
      format,
      originalWidth,
      originalHeight,
      notices: header?.animated ? ['first-frame-only'] : [],
    };
  } catch (cause) {
    if (uncommonFormats.has(format) || format === 'svg')
      throw pictureError('unsupported-picture', { name, format }, { cause });
    if (megapixels > suspiciousMegapixels)
      throw pictureError(
        'picture-too-large',
        { name, megapixels, maxMegapixels: suspiciousMegapixels },
        { cause },
      );
    throw pictureError('broken-picture', { name, format }, { cause });
  }
}

/** @throws EngineError 'unreadable-file' */
export async function readFile(blob: Blob, name: string): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch (cause) {
    throw pictureError('unreadable-file', { name }, { cause });
  }
}

function readAndClose(bitmap: ImageBitmap): Picture {
  try {
    return pictureFromBitmap(bitmap);
  } finally {
    bitmap.close();
  }
}
