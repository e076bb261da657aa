import type { EncoderSession } from '../../engine/encoders/session.ts';
import type { Lang, Message } from '../i18n/locale.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import { readingLanguage } from '../zero-shot/reading-language.ts';
import { pairSetId } from './kept-pair-sets.ts';
import { modelKey } from './model-key.ts';
import type { SourceKind } from './pair-source.ts';
import { sceneSourceId } from './scene-source.ts';

/** What the reader has asked for. */
export interface WantedPairs {
  readonly kind: SourceKind;
  /** Of the scenes. */
  readonly n: number;
  readonly seed: number;
  /** The id of the source of the reader's own pictures; '' while there are none. */
  readonly folder: string;
  readonly language: Lang;
}

/** What is asked for, from the model that runs or is being loaded. */
export interface PairTarget {
  /** Equal for equal targets. */
  readonly key: string;
  /** Under which its pairs are kept. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly sourceId: string;
  readonly n: number;
  readonly seed: number;
  readonly language: Lang;
  readonly model: string;
  readonly modelName: Message;
  /** The side of the pictures that the model reads, in pixels; null where nobody knows. */
  readonly pictureSize: number | null;
}

/** @returns null as long as no model is known */
export function targetOf(
  { kind, n, seed, folder, language: asked }: WantedPairs,
  { encoder, entry: running, state }: Pick<EncoderSession, 'encoder' | 'entry' | 'state'>,
): PairTarget | null {
  const loading = state.status === 'loading' ? state : null;
  const entry = running ?? loading?.entry;
  const model = entry && modelKey(entry, encoder?.runtime.dtype ?? loading?.plan?.dtype);
  if (!model) return null;
  // Captions of the reader's own are in the language that they are in.
  const language = kind === 'folder' ? 'en' : readingLanguage(entry, asked);
  const sourceId = kind === 'folder' ? folder : sceneSourceId(seed);
  const id = pairSetId(model, sourceId, language);
  const size = kind === 'folder' ? Infinity : n;
  return {
    key: `${id}|${size}`,
    id,
    kind,
    sourceId,
    n: size,
    seed,
    language,
    model,
    modelName: modelName(entry),
    pictureSize: entry.pictureSize,
  };
}
