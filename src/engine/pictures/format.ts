/** What kind of picture a file holds. */
export type PictureFormat =
  'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif' | 'svg' | 'heic' | 'tiff' | 'jxl' | 'ico';

/** What a file that is no picture looks like. */
export type OtherContent = 'text' | 'html' | 'pdf' | 'zip' | 'video' | 'audio' | 'unknown';

/** The number of bytes that `sniff` looks at. */
export const sniffLength = 4096;

/** Formats that only some browsers read: worth a try, and a failure says little about the file. */
export const uncommonFormats: ReadonlySet<PictureFormat> = new Set(['heic', 'tiff', 'jxl', 'ico']);

/**
 * Tells a file by what it holds; names and declared types lie.
 *
 * @param bytes the beginning of the file, at least `sniffLength` bytes where there are so many
 */
export function sniff(bytes: Uint8Array): { format: PictureFormat } | { looksLike: OtherContent } {
  const picture = magic.find(([pattern]) => matches(bytes, pattern));
  if (picture) return { format: picture[1] };
  const other = foreign.find(([pattern]) => matches(bytes, pattern));
  if (other) return { looksLike: other[1] };
  const text = readText(bytes.subarray(0, sniffLength));
  if (text === null) return { looksLike: 'unknown' };
  if (svgRoot.test(text)) return { format: 'svg' };
  return { looksLike: /^\s*<(!doctype html|html)/i.test(text) ? 'html' : 'text' };
}

/** How files begin; `*` stands for any byte. */
const magic: readonly [string, PictureFormat][] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['RIFF****WEBP', 'webp'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM****\0\0\0\0', 'bmp'],
  ['****ftypavif', 'avif'],
  ['****ftypavis', 'avif'],
  ['****ftyphei', 'heic'],
  ['****ftyphev', 'heic'],
  ['****ftypmif1', 'heic'],
  ['****ftypmsf1', 'heic'],
  ['II\x2a\0', 'tiff'],
  ['MM\0\x2a', 'tiff'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL ', 'jxl'],
  ['\0\0\x01\0', 'ico'],
];

const foreign: readonly [string, OtherContent][] = [
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['****ftyp', 'video'],
  ['\x1aE\xdf\xa3', 'video'],
  ['RIFF****AVI ', 'video'],
  ['RIFF****WAVE', 'audio'],
  ['ID3', 'audio'],
  ['OggS', 'audio'],
  ['fLaC', 'audio'],
  ['\xff\xfb', 'audio'],
];

const matches = (bytes: Uint8Array, pattern: string) =>
  bytes.length >= pattern.length &&
  [...pattern].every((character, at) => character === '*' || character.charCodeAt(0) === bytes[at]);

/** An svg element, after at most an XML declaration, comments and a doctype. */
const svgRoot =
  /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!DOCTYPE svg[^>]*(\[[^\]]*\]\s*)?>\s*)?(<!--[^]*?-->\s*)*<(\w+:)?svg[\s>]/i;

/** The text, or null when the bytes are not text. The last character may be cut. */
function readText(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 127)) return null;
  return new TextDecoder().decode(bytes);
}
