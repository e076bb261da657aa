import type { Encoder } from '../encoder.ts';
import { encoderError } from '../error-codes.ts';

/** As much of a model's config.json as we read. */
export interface ConfigFile {
  model_type?: string;
  logit_scale_init_value?: number;
  text_config?: { max_position_embeddings?: number };
  vision_config?: object;
}

/** How a family of models wants its texts. */
interface Family {
  /** The most tokens that a text had in training, where config.json says nothing or something larger. */
  readonly contextLength: number;
  /** Texts are always padded to the whole context: the padding takes part in the result. */
  readonly padsToContext: boolean;
  /** The token that pads is the end token itself, and the model was trained so. */
  readonly padsWithEnd: boolean;
}

const clip: Family = { contextLength: 77, padsToContext: false, padsWithEnd: false };
const siglip: Family = { contextLength: 64, padsToContext: true, padsWithEnd: true };
const families: Record<string, Family> = {
  clip,
  siglip,
  siglip2: siglip,
  // Its text tower is a BERT with 512 positions, trained on captions of at most 52 tokens.
  chinese_clip: { contextLength: 52, padsToContext: false, padsWithEnd: false },
};

/**
 * The family that config.json names. A name that we do not know is taken for a CLIP if it has two towers.
 * @throws EngineError `unsupported-model`
 */
export function familyOf(config: ConfigFile, hasTowers: boolean): Family {
  const type = config.model_type ?? '';
  const family = Object.hasOwn(families, type) ? families[type] : null;
  if (family) return { ...family, contextLength: contextLength(config, family) };
  if (!hasTowers && !(config.text_config && config.vision_config)) {
    throw encoderError('unsupported-model', { model: type || 'config.json', reason: 'model_type' });
  }
  return { ...clip, contextLength: contextLength(config, clip) };
}

/** ln(1 / 0.07), rounded as released configurations have it: a start of training, not its result. */
const initialScales = [2.6592, 2.6593, Math.log(1 / 0.07)];

/**
 * exp of the trained logit scale: the catalogue's; else config.json's, if it is not the value that training begins with; else
 * 100, the clamp at which released CLIPs end.
 */
export function logitScaleOf(
  config: ConfigFile,
  known: number | null,
): { logitScale: number; logitScaleSource: NonNullable<Encoder['logitScaleSource']> } {
  if (known !== null) return { logitScale: known, logitScaleSource: 'catalogue' };
  const logged = config.logit_scale_init_value;
  const isTrained =
    logged !== undefined && initialScales.every((initial) => Math.abs(initial - logged) > 1e-3);
  return isTrained
    ? { logitScale: Math.exp(logged), logitScaleSource: 'config' }
    : { logitScale: 100, logitScaleSource: 'assumed' };
}

function contextLength({ text_config }: ConfigFile, family: Family): number {
  const positions = text_config?.max_position_embeddings ?? family.contextLength;
  return family === clip ? positions : Math.min(positions, family.contextLength);
}
