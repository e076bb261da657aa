import type { CaptionRow } from './caption-table.ts';
import { captionOfFileName } from './file-caption.ts';

/** Which pictures have which captions, and what found no partner. */
export interface MatchedCaptions {
  /** The pictures that have one, by their place in the list. */
  readonly pairs: readonly { readonly picture: number; readonly caption: string }[];
  /** Pictures without a caption, by their place. */
  readonly withoutCaption: readonly number[];
  /** The files that the table names and that are not there. */
  readonly withoutPicture: readonly string[];
  /** Lines with another caption of a picture that has one already. */
  readonly furtherCaptions: number;
}

/**
 * Gives each picture its caption: from the tables where there are any, else from its own name. A table may name a file with its
 * folder or without, in upper or lower case; of several lines for one picture the first counts.
 *
 * @param paths of the pictures, with their folders
 */
export function matchCaptions(
  paths: readonly string[],
  tables: readonly CaptionRow[] | null,
): MatchedCaptions {
  const captions = tables ? captionsFromTable(paths, tables) : null;
  const pairs: { picture: number; caption: string }[] = [];
  const withoutCaption: number[] = [];
  paths.forEach((path, picture) => {
    const caption = captions ? (captions.of.get(picture) ?? '') : captionOfFileName(path);
    if (caption === '') withoutCaption.push(picture);
    else pairs.push({ picture, caption });
  });
  const { withoutPicture = [], furtherCaptions = 0 } = captions ?? {};
  return { pairs, withoutCaption, withoutPicture, furtherCaptions };
}

function captionsFromTable(paths: readonly string[], rows: readonly CaptionRow[]) {
  const byPath = new Map(paths.map((path, i) => [comparable(path), i]));
  const byName = new Map<string, number[]>();
  paths.forEach((path, i) => {
    const name = baseName(path);
    byName.set(name, [...(byName.get(name) ?? []), i]);
  });
  const of = new Map<number, string>();
  const withoutPicture: string[] = [];
  let furtherCaptions = 0;
  for (const { file, caption } of rows) {
    const exact = byPath.get(comparable(file));
    const found = exact === undefined ? (byName.get(baseName(file)) ?? []) : [exact];
    if (found.length === 0) withoutPicture.push(file);
    for (const picture of found) {
      if (caption === '') continue;
      if (of.has(picture)) furtherCaptions++;
      else of.set(picture, caption);
    }
  }
  return { of, withoutPicture, furtherCaptions };
}

// A Mac writes é as two characters, a table mostly as one.
const comparable = (path: string): string =>
  path
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '');
const baseName = (path: string): string => comparable(path).split('/').at(-1) ?? '';
