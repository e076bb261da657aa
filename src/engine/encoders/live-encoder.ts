import type { EngineError } from '../errors.ts';
import type { Picture } from '../pictures/picture.ts';
import type { EmbedOptions, Encoder, EncoderKind, Runtime, SelfTest, TextInspection } from './encoder.ts';
import { encoderError } from './error-codes.ts';
import type { ModelFacts } from './protocol.ts';
import type { RemoteModel } from './remote-model.ts';

type Vectors = Float32Array<ArrayBuffer>;

/** Two batches are on their way at a time, so that the worker never waits for the page. */
const inFlight = 2;

/** An encoder that runs in a worker. */
export class LiveEncoder implements Encoder {
  onLost: ((error: EngineError) => void) | null = null;
  readonly dim: number;
  readonly logitScale: number;
  readonly logitScaleSource: Encoder['logitScaleSource'];
  readonly selfTest: SelfTest;

  constructor(
    private readonly remote: Pick<RemoteModel, 'call' | 'close' | 'onLost'>,
    readonly id: string,
    readonly kind: EncoderKind,
    readonly runtime: Runtime,
    private readonly facts: ModelFacts,
  ) {
    ({
      dim: this.dim,
      logitScale: this.logitScale,
      logitScaleSource: this.logitScaleSource,
      selfTest: this.selfTest,
    } = facts);
    remote.onLost = (error) => this.onLost?.(error);
  }

  embedImages(pictures: readonly Picture[], options: EmbedOptions = {}): Promise<Vectors> {
    const broken = pictures.findIndex(
      ({ width, height, data }) => !(width > 0 && data.length === width * height * 4),
    );
    if (broken >= 0) return Promise.reject(encoderError('invalid-picture', { index: broken }));
    const embed = (batch: readonly Picture[]) => this.remote.call('images', batch);
    return inBatches(pictures, this.facts.pictureBatch, this.dim, embed, options);
  }

  embedTexts(texts: readonly string[], options: EmbedOptions = {}): Promise<Vectors> {
    const empty = texts.findIndex((text) => text.trim() === '');
    if (empty >= 0) return Promise.reject(encoderError('empty-text', { index: empty }));
    const embed = (batch: readonly string[]) => this.remote.call('texts', batch);
    return inBatches(texts, this.facts.textBatch, this.dim, embed, options);
  }

  inspectText(text: string): Promise<TextInspection> {
    return this.remote.call('inspect', text);
  }

  inspectPicture(picture: Picture): Promise<Picture> {
    return this.remote.call('see', picture);
  }

  dispose(): void {
    this.remote.close();
  }
}

/**
 * Sends the inputs in batches and puts the rows together: [n, dim]. Between batches a cancel takes effect, progress is told,
 * and other calls get their turn (a typed sentence does not wait for 200 pictures).
 */
async function inBatches<Input>(
  inputs: readonly Input[],
  size: number,
  dim: number,
  embed: (batch: readonly Input[]) => Promise<Vectors>,
  { signal, onProgress }: EmbedOptions,
): Promise<Vectors> {
  const rows = new Float32Array(inputs.length * dim);
  let [next, done] = [0, 0];
  const lane = async () => {
    while (next < inputs.length) {
      signal?.throwIfAborted();
      const start = next;
      const batch = inputs.slice(start, (next += size));
      const vectors = await embed(batch).catch((error: unknown) => {
        throw shifted(error, start);
      });
      rows.set(vectors, start * dim);
      signal?.throwIfAborted();
      onProgress?.((done += batch.length), inputs.length);
    }
  };
  signal?.throwIfAborted();
  await untilAborted(Promise.all(Array.from({ length: inFlight }, lane)), signal);
  return rows;
}

/** A cancel is answered at once, though the batch on its way is still finished by the worker. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work;
  const settled = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true, signal: settled.signal });
  });
  return Promise.race([work, aborted]).finally(() => settled.abort());
}

/** The worker counts from the start of its batch, the caller from the start of its inputs. */
function shifted(error: unknown, start: number): unknown {
  const { code, detail } = error as Partial<EngineError>;
  if (code === 'empty-text' || code === 'invalid-picture')
    return encoderError(code, { index: Number(detail?.index) + start });
  return error;
}
