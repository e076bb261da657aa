import { EngineError } from '../../engine/errors.ts';
import type { DecodedPicture } from '../../engine/pictures/decode.ts';
import { maxReaderPictures, type ReaderPictures } from '../state/reader-pictures.ts';

export interface IntakeFile {
  readonly blob: Blob;
  readonly name: string;
  /** With the folders that were dropped, where it came with any. */
  readonly path?: string;
}

export interface IntakeOptions {
  /** Reads one file; the environment is a parameter, so that this tests without a decoder. */
  read: (blob: Blob, options: { name: string; signal: AbortSignal }) => Promise<DecodedPicture>;
  signal: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** What became of a drop. */
export interface IntakeResult {
  readonly added: readonly string[];
  /** Names of animated files, of which the first frame was taken. */
  readonly firstFrames: readonly string[];
  /** One error a file that did not come in; one for all that had no room. */
  readonly errors: readonly unknown[];
}

/** Takes files in, one after the other. A bad file is reported and the others still come in; a cancel keeps what is in. */
export async function takeIn(
  files: readonly IntakeFile[],
  pictures: ReaderPictures,
  { read, signal, onProgress }: IntakeOptions,
): Promise<IntakeResult> {
  const added: string[] = [];
  const firstFrames: string[] = [];
  const errors: unknown[] = [];
  for (const [done, { blob, name }] of files.entries()) {
    if (signal.aborted) break;
    if (pictures.all.length >= maxReaderPictures) {
      errors.push(
        new EngineError('too-many-pictures', { max: maxReaderPictures, left: files.length - done }),
      );
      break;
    }
    onProgress?.(done, files.length);
    try {
      const { picture, notices } = await read(blob, { name, signal });
      if (signal.aborted) break;
      const { id } = await pictures.add(name, picture);
      added.push(id);
      if (notices.includes('first-frame-only')) firstFrames.push(name);
    } catch (error) {
      if (!signal.aborted) errors.push(error);
    }
  }
  return { added, firstFrames, errors };
}
