import { cosineMatrix, symmetricLoss } from '../../engine/contrastive/index.ts';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import { loadEncoder } from '../../engine/encoders/load.ts';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import { picturesOfRgb } from '../../engine/pictures/rgb-pictures.ts';
import type { TrainingRun } from '../../engine/trainer/training-run.ts';
import type { ProbeScores } from '../../engine/training/run-record.ts';
import type { SeenPairs } from './run-moment.ts';

/** The held-out pairs of a run as another model sees them, and how it scores on them. */
export interface ScoredPairs extends SeenPairs, ProbeScores {
  readonly dim: number;
}

/**
 * The held-out pairs of a run as the model sees them that comes with the page: by the notebook's own where it is in use, else
 * by one that is loaded for this alone. Rejects with AbortError, and as `loadEncoder` and an encoder do.
 */
export async function embeddedPairs(
  session: Pick<EncoderSession, 'encoder'>,
  { pictures: rgb, captions: texts, config }: Pick<TrainingRun, 'pictures' | 'captions' | 'config'>,
  signal: AbortSignal,
): Promise<ScoredPairs> {
  const inUse = session.encoder?.kind === 'embedded' ? session.encoder : null;
  const encoder = inUse ?? (await loadEncoder(embeddedEntry, { signal }));
  try {
    const pictures = await encoder.embedImages(picturesOfRgb(rgb, config.pictureSize), { signal });
    const captions = await encoder.embedTexts(texts, { signal });
    const { dim, logitScale: scale } = encoder;
    const scores = symmetricLoss(cosineMatrix(pictures, captions, dim), texts.length, scale);
    return { ...scores, pictures, captions, scale, dim };
  } finally {
    if (!inUse) encoder.dispose();
  }
}
