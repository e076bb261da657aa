import { l2Normalize } from '../../contrastive/l2-normalize.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { Device, Encoder, TextInspection } from '../encoder.ts';
import { encoderError } from '../error-codes.ts';
import type { LoadRequest } from '../protocol.ts';
import type { ModelDownload } from './download.ts';
import { familyOf, logitScaleOf, type ConfigFile } from './model-config.ts';
import { fitPicture, pixelPlan, writePixels, type PixelPlan, type PreprocessorFile } from './pixels.ts';
import { TextTokens, type TokenizerFiles } from './text-tokens.ts';
import { Towers, type PixelBatch } from './towers.ts';
import { initialLogitScale, randomizeWeights } from './untrained.ts';

type Vectors = Float32Array<ArrayBuffer>;

/** A loaded dual encoder: pictures and texts in, rows of norm 1 in one space out. */
export class Model {
  private constructor(
    private readonly towers: Towers,
    private readonly tokens: TextTokens,
    private readonly plan: PixelPlan,
    private readonly padding: { readonly padId: number; readonly length: number },
    readonly scale: { logitScale: number; logitScaleSource: NonNullable<Encoder['logitScaleSource']> },
  ) {}

  /** Opens the downloaded files. The small files must be there; `fetchGraphs` brings the rest once they have been read. */
  static async open(
    download: ModelDownload,
    request: LoadRequest,
    fetchGraphs: () => Promise<void>,
  ): Promise<Model> {
    const config = await download.takeJson<ConfigFile>('config');
    const family = familyOf(config, download.has('text'));
    const scale =
      request.seed === null
        ? logitScaleOf(config, request.logitScale)
        : { logitScale: initialLogitScale, logitScaleSource: 'catalogue' as const };
    const plan = pixelPlan(await download.takeJson<PreprocessorFile>('preprocessor'));
    const tokens = new TextTokens(
      {
        tokenizer: await download.takeJson<TokenizerFiles['tokenizer']>('tokenizer'),
        config: await download.takeJson<TokenizerFiles['config']>('tokenizerConfig'),
      },
      { contextLength: family.contextLength, vocabulary: request.vocabulary },
    );
    await fetchGraphs();
    const padId = !family.padsWithEnd && tokens.padId === tokens.endId ? 0 : tokens.padId;
    const padding = { padId, length: family.padsToContext ? tokens.contextLength : 0 };
    const graph = (role: 'text' | 'vision' | 'joint') => async () => {
      const bytes = await download.take(role);
      if (request.seed !== null) randomizeWeights(bytes, request.seed);
      return bytes;
    };
    const towers = await Towers.open(
      download.has('joint')
        ? { text: graph('joint'), image: null }
        : { text: graph('text'), image: graph('vision') },
      {
        device: request.plan.device,
        foldWeights: request.foldWeights,
        blank: { text: { ...padding, ids: [tokens.ids('a')] }, image: blankPicture(plan) },
      },
    );
    return new Model(towers, tokens, plan, padding, scale);
  }

  /** The number of inputs to send at a time: enough to keep the device busy, few enough to cancel in between. */
  batchSizes(device: Device): { pictureBatch: number; textBatch: number } {
    const pixels = this.plan.width * this.plan.height;
    const perBatch = device === 'webgpu' ? 8 * 224 * 224 : 16 * 64 * 64;
    const pictureBatch =
      this.towers.fixedBatch('image') ?? Math.max(1, Math.min(32, Math.floor(perBatch / pixels)));
    return { pictureBatch, textBatch: this.towers.fixedBatch('text') ?? 16 };
  }

  /** @returns [n, dim] */
  async images(pictures: readonly Picture[]): Promise<Vectors> {
    const { width, height } = this.plan;
    const pixels = new Float32Array(pictures.length * 3 * width * height);
    pictures.forEach((picture, i) => {
      const { data } = picture;
      const isPicture =
        picture.width >= 1 && picture.height >= 1 && data.length === picture.width * picture.height * 4;
      if (!isPicture) throw encoderError('invalid-picture', { index: i });
      writePixels(picture, this.plan, pixels, i * 3 * width * height);
    });
    const { vectors, dim } = await this.towers.image({ pixels, dims: [pictures.length, 3, height, width] });
    return Float32Array.from(l2Normalize(vectors, dim));
  }

  /** @returns [n, dim] */
  async texts(texts: readonly string[]): Promise<Vectors> {
    const ids = texts.map((text, index) => {
      const row = this.tokens.ids(text);
      if (row.length === 0) throw encoderError('empty-text', { index });
      return row;
    });
    const { vectors, dim } = await this.towers.text({ ...this.padding, ids });
    return Float32Array.from(l2Normalize(vectors, dim));
  }

  inspect(text: string): TextInspection {
    return this.tokens.inspect(text);
  }

  /** The picture as the image tower reads it. */
  see(picture: Picture): Picture {
    return fitPicture(picture, this.plan);
  }
}

/** A grey picture, for the side of a joint graph that was not asked for. */
function blankPicture(plan: PixelPlan): PixelBatch {
  const { width, height } = plan;
  return { pixels: new Float32Array(3 * width * height), dims: [1, 3, height, width] };
}
