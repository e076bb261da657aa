import { dsvFormat } from 'd3-dsv';

/** A line of a reader's table. */
export interface CaptionRow {
  readonly file: string;
  readonly caption: string;
}

const fileHeading = /^(file|file[ _-]?name|image|picture|path|文件|文件名|图片|路径)$/i;
const captionHeading = /^(captions?|text|description|title|sentence|说明|标题|描述|文字|句子|文本)$/i;

/**
 * Reads a table of files and captions: two columns, or more with a heading that names them; commas, tabs or semicolons, fields in
 * quotes where they need it (RFC 4180).
 *
 * @returns the lines that name a file, in their order; a caption may be ''
 */
export function readCaptionTable(text: string): CaptionRow[] {
  const lines = dsvFormat(delimiterOf(text)).parseRows(text.replace(/^\uFEFF/, ''));
  const headings = (lines[0] ?? []).map((cell) => cell.trim());
  const named = [
    headings.findIndex((cell) => fileHeading.test(cell)),
    headings.findIndex((cell) => captionHeading.test(cell)),
  ];
  const hasHeading = named.every((column) => column >= 0);
  const [file, caption] = hasHeading ? named : [0, 1];
  return lines
    .slice(hasHeading ? 1 : 0)
    .map((cells) => ({ file: (cells[file] ?? '').trim(), caption: (cells[caption] ?? '').trim() }))
    .filter((row) => row.file !== '');
}

/** A tab wherever there is one, for sentences have none; else whichever comes first, for the names of files have neither. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/, 1)[0];
  if (line.includes('\t')) return '\t';
  return /[,;]/.exec(line)?.[0] ?? ',';
}

/** The bytes as text: UTF-8, UTF-16 where a byte-order mark says so, else GB 18030, in which Excel saves Chinese. */
export function decodeTable(bytes: Uint8Array): string {
  const mark = (bytes[0] << 8) | bytes[1];
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
