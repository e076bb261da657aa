import type { Picture } from '../../engine/pictures/picture.ts';
import type { Lang } from '../i18n/locale.ts';

export type SourceKind = 'scenes' | 'folder';

/** What the pairs show, as far as it is known without a model, in the reader's language. */
export interface KnownGroups {
  /** [count] */
  readonly object?: readonly string[];
  /** [count] */
  readonly place?: readonly string[];
}

/** Where N pairs come from. The same id and place give the same pair, now and on a later visit. */
export interface PairSource {
  readonly id: string;
  readonly kind: SourceKind;
  readonly count: number;
  /** [count] */
  captions(language: Lang): readonly string[];
  groups(language: Lang): KnownGroups;
  /**
   * The pictures of the pairs from..to − 1; of one that cannot be had, why. Rejects where none can be had, or with the signal's
   * reason.
   */
  pictures(from: number, to: number, signal: AbortSignal): Promise<readonly PictureOrError[]>;
  /** What a pair is called where it has to be left out. */
  name(i: number): string;
  /** Frees workers; pictures can be asked for again. */
  rest(): void;
}

export type PictureOrError = { readonly picture: Picture } | { readonly error: unknown };
