import { decodeTable, readCaptionTable, type CaptionRow } from '../../engine/pair-sets/caption-table.ts';
import { matchCaptions, type MatchedCaptions } from '../../engine/pair-sets/match-captions.ts';
import { EngineError } from '../../engine/errors.ts';
import { Random } from '../../engine/scenes/random.ts';
import { readPicture } from '../pictures/reader.ts';
import type { IntakeFile } from '../tray/intake.ts';
import { mostPairs } from './lab-params.ts';
import type { KnownGroups, PairSource, PictureOrError } from './pair-source.ts';

/** What of the reader's files did not become a pair, before any picture was opened. */
export interface FolderReport {
  readonly withoutCaption: readonly string[];
  readonly withoutPicture: readonly string[];
  readonly furtherCaptions: number;
  /** Pictures beyond the most that there is room for. */
  readonly beyond: number;
}

/** The reader's own pictures with their captions. They stay on this machine. */
export interface FolderSource extends PairSource {
  readonly kind: 'folder';
  /** What the reader calls it: the name of the folder, or of the first file. */
  readonly title: string;
  readonly report: FolderReport;
}

const tables = /\.(csv|tsv)$|(^|\/)captions?\.txt$/i;
/** What systems put into folders by themselves. */
const systemFiles = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i;

/**
 * Pairs from the files of a folder: captions from its CSV or TSV where there is one, else from the names of the files.
 *
 * @throws EngineError `no-captions` where no picture has one
 */
export async function folderSource(files: readonly IntakeFile[]): Promise<FolderSource> {
  const all = files
    .map(({ blob, name, path = name }) => ({ blob, path: path.replace(/^\//, '') }))
    .filter(({ path }) => !systemFiles.test(path));
  const pictures = all.filter(({ path }) => !tables.test(path));
  const rows = await tableRows(all.filter(({ path }) => tables.test(path)));
  const paths = pictures.map(({ path }) => path);
  const matched = matchCaptions(paths, rows);
  if (matched.pairs.length === 0) throw new EngineError('no-captions', { count: pictures.length });
  return new FilesSource(pictures, matched);
}

async function tableRows(files: readonly { readonly blob: Blob }[]): Promise<CaptionRow[] | null> {
  if (files.length === 0) return null;
  const read = async ({ blob }: { readonly blob: Blob }) =>
    readCaptionTable(decodeTable(new Uint8Array(await blob.arrayBuffer())));
  return (await Promise.all(files.map(read))).flat();
}

class FilesSource implements FolderSource {
  readonly kind = 'folder';
  readonly id: string;
  readonly title: string;
  readonly report: FolderReport;
  readonly #pairs: MatchedCaptions['pairs'];

  constructor(
    private readonly files: readonly { readonly blob: Blob; readonly path: string }[],
    matched: MatchedCaptions,
  ) {
    this.#pairs = matched.pairs.slice(0, mostPairs);
    const { withoutPicture, furtherCaptions } = matched;
    this.report = {
      withoutCaption: matched.withoutCaption.map((i) => files[i].path),
      withoutPicture,
      furtherCaptions,
      beyond: matched.pairs.length - this.#pairs.length,
    };
    const { path } = files[this.#pairs[0].picture];
    this.title = path.includes('/') ? path.split('/')[0] : `${path} …`;
    this.id = `folder/${fingerprint(this.#pairs.map(({ picture, caption }) => `${files[picture].path} ${files[picture].blob.size} ${caption}`))}`;
  }

  get count(): number {
    return this.#pairs.length;
  }

  captions(): readonly string[] {
    return this.#pairs.map(({ caption }) => caption);
  }

  groups(): KnownGroups {
    return {};
  }

  async pictures(from: number, to: number, signal: AbortSignal): Promise<readonly PictureOrError[]> {
    const read = async ({ picture }: { readonly picture: number }): Promise<PictureOrError> => {
      const { blob, path } = this.files[picture];
      try {
        return { picture: (await readPicture(blob, { name: path, signal })).picture };
      } catch (error) {
        signal.throwIfAborted();
        return { error };
      }
    };
    return Promise.all(this.#pairs.slice(from, to).map(read));
  }

  name(i: number): string {
    return this.files[this.#pairs[i].picture].path;
  }

  rest(): void {}
}

/** The same files with the same captions give the same name. */
function fingerprint(lines: readonly string[]): string {
  const random = Random.seeded(lines.length).fork(lines.join('\n'));
  return [random.next(), random.next()].map((word) => word.toString(36)).join('');
}
