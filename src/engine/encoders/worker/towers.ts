import { InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import { encoderError } from '../error-codes.ts';
import type { Device } from '../encoder.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Side = 'text' | 'image';

/** One text after the other, already cut: [n][length]. */
export interface TextBatch {
  readonly ids: readonly (readonly number[])[];
  readonly padId: number;
  /** Pad to this many tokens even if all texts are shorter. */
  readonly length: number;
}

/** [n, 3, height, width] */
export interface PixelBatch {
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly dims: readonly [number, number, number, number];
}

const outputs: Record<Side, readonly string[]> = {
  text: ['text_embeds', 'pooler_output', 'sentence_embedding'],
  image: ['image_embeds', 'pooler_output'],
};

/**
 * The graphs of a model. In the `split` layout each tower is a session of its own; in the `joint` layout both are the
 * same session, and the side that was not asked for gets one blank input, since the graph will not run without.
 */
export class Towers {
  private constructor(
    private readonly sessions: Readonly<Record<Side, InferenceSession>>,
    private readonly device: Device,
    private readonly blank: { readonly text: TextBatch; readonly image: PixelBatch },
  ) {}

  /** @throws EngineError `model-failed` or `unsupported-model` */
  static async open(
    graphs: { readonly text: () => Promise<Bytes>; readonly image: (() => Promise<Bytes>) | null },
    options: { device: Device; foldWeights: boolean; blank: Towers['blank'] },
  ): Promise<Towers> {
    const { device, blank } = options;
    // One graph after the other, so that only one file is in memory beside the sessions.
    const text = await createSession(await graphs.text(), options);
    const image = graphs.image ? await createSession(await graphs.image(), options) : text;
    return new Towers({ text, image }, device, blank);
  }

  /** The number of tokens that the text tower insists on; null if any number will do. */
  get fixedTextLength(): number | null {
    return fixedDimension(this.sessions.text, 'input_ids', 1);
  }

  /** The number of inputs that a tower insists on; null if any number will do. */
  fixedBatch(side: Side): number | null {
    return fixedDimension(this.sessions[side], side === 'text' ? 'input_ids' : 'pixel_values', 0);
  }

  /** @returns [n, dim], as the tower gives them: not normalised */
  text(batch: TextBatch): Promise<{ vectors: Float32Array<ArrayBuffer>; dim: number }> {
    return this.run('text', batch, this.blank.image, batch.ids.length);
  }

  /** @returns [n, dim], as the tower gives them: not normalised */
  image(batch: PixelBatch): Promise<{ vectors: Float32Array<ArrayBuffer>; dim: number }> {
    return this.run('image', this.blank.text, batch, batch.dims[0]);
  }

  private async run(side: Side, text: TextBatch, image: PixelBatch, count: number) {
    const session = this.sessions[side];
    const output = outputs[side].find((name) => session.outputNames.includes(name));
    if (!output)
      throw encoderError('unsupported-model', { model: session.outputNames.join(', '), reason: 'outputs' });
    const feeds = makeFeeds(session, text, image, this.fixedTextLength);
    let result: Tensor | undefined;
    try {
      result = (await session.run(feeds, [output]))[output];
      const data = (await result.getData()) as Float32Array<ArrayBuffer>;
      if (result.type !== 'float32' || result.dims.length !== 2 || result.dims[0] !== count) {
        throw new Error(`${output} is ${result.type}[${result.dims.join(', ')}]`);
      }
      return { vectors: data.slice(), dim: result.dims[1] };
    } catch (error) {
      throw error instanceof Error && 'code' in error ? error : modelFailed(this.device, error);
    } finally {
      result?.dispose();
      for (const tensor of Object.values(feeds)) tensor.dispose();
    }
  }
}

async function createSession(
  bytes: Bytes,
  { device, foldWeights }: { device: Device; foldWeights: boolean },
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(bytes, {
      executionProviders: [device],
      logSeverityLevel: 3,
      ...(foldWeights && { extra: { session: { disable_quant_qdq: '1' } } }),
    });
  } catch (error) {
    throw modelFailed(device, error);
  }
}

function modelFailed(device: Device, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  const outOfMemory = error instanceof RangeError || /out of memory|OOM|bad_alloc|allocat/i.test(reason);
  if (outOfMemory) return encoderError('out-of-memory', { device }, { cause: error });
  return encoderError('model-failed', { device, reason: reason.slice(0, 300) }, { cause: error });
}

/** The inputs that the graph names, and no others. */
function makeFeeds(
  session: InferenceSession,
  text: TextBatch,
  image: PixelBatch,
  fixedLength: number | null,
): Record<string, Tensor> {
  const n = text.ids.length;
  const length = fixedLength ?? Math.max(text.length, ...text.ids.map((ids) => ids.length));
  const rows = (value: (id: number | undefined) => number) => {
    const cells = new BigInt64Array(n * length);
    text.ids.forEach((ids, row) => {
      for (let i = 0; i < length; i++) cells[row * length + i] = BigInt(value(ids[i]));
    });
    return new Tensor('int64', cells, [n, length]);
  };
  const inputs: Record<string, () => Tensor> = {
    input_ids: () => rows((id) => id ?? text.padId),
    attention_mask: () => rows((id) => (id === undefined ? 0 : 1)),
    token_type_ids: () => rows(() => 0),
    pixel_values: () => new Tensor('float32', image.pixels, image.dims),
  };
  return Object.fromEntries(
    session.inputNames.map((name) => {
      if (!Object.hasOwn(inputs, name))
        throw encoderError('unsupported-model', { model: name, reason: 'inputs' });
      return [name, inputs[name]()];
    }),
  );
}

function fixedDimension(session: InferenceSession, input: string, axis: number): number | null {
  const metadata = session.inputMetadata.find(({ name }) => name === input);
  const size = metadata?.isTensor ? metadata.shape[axis] : null;
  return typeof size === 'number' && size > 0 ? size : null;
}
