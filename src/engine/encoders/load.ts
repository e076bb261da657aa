import { EngineError } from '../errors.ts';
import type { CatalogueEntry, Variant } from './catalogue.ts';
import type { Encoder, LoadEvent, Plan, Runtime } from './encoder.ts';
import { encoderError, isSourceError } from './error-codes.ts';
import { unsupported } from './hub.ts';
import { LiveEncoder } from './live-encoder.ts';
import { locate, type Located, type LocateOptions } from './locate.ts';
import { cachePrefix, deleteOldVersions } from './model-cache.ts';
import { variantFiles, type Listing, type ModelFile } from './model-files.ts';
import { plansFor } from './plans.ts';
import { probeMachine, type Probe } from './probe.ts';
import type { CaptionedPicture } from './protocol.ts';
import { RemoteModel } from './remote-model.ts';

export interface LoadOptions extends LocateOptions {
  onEvent?: (event: LoadEvent) => void;
  /** Pictures with their captions, for the self-test of a model that has no stored vectors. */
  pairs?: readonly CaptionedPicture[];
  /** Give up a download when no byte has come for so long. */
  stallSeconds?: number;
}

/** A GPU driver that hangs must not hang the notebook: seconds for the kernels and the self-test. */
const webgpuPatience = 180;

/**
 * Loads an encoder: finds its files, then tries one plan after the other, each in a worker of its own, until one is loaded,
 * warmed up and tested. What happens on the way is told by `onEvent`, each rejected plan with its reason.
 *
 * Rejects with AbortError when cancelled, at any moment; with the error of the files, which no other plan could mend; or with
 * EngineError `no-plan-left`, whose `cause` is the last plan's error. A later call starts afresh, and takes from the cache what
 * is already there.
 */
export async function loadEncoder(entry: CatalogueEntry, options: LoadOptions = {}): Promise<Encoder> {
  const { signal, onEvent = () => undefined } = options;
  signal?.throwIfAborted();
  if (entry.kind === 'trained') {
    // The trainer's code is only fetched by those who use what it made.
    const { loadTrained } = await import('./trained/load-trained.ts');
    return loadTrained(entry, { signal, onEvent });
  }
  const probe = await probeMachine();
  const located = await locate(entry, probe, options);
  signal?.throwIfAborted();
  const plans = plansFor(located.entry, probe, options);
  let last: EngineError = unsupported(entry.id);
  for (const [index, plan] of plans.entries()) {
    onEvent({ kind: 'plan', plan, index, count: plans.length });
    signal?.throwIfAborted();
    try {
      return await tryPlan(located, plan, probe, { ...options, onEvent, isLast: index === plans.length - 1 });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      onEvent({ kind: 'rejected', plan, error });
      if (isSourceError(error)) throw error;
      last = error;
    }
  }
  throw encoderError('no-plan-left', { plans: plans.length, last: last.code }, { cause: last });
}

async function tryPlan(
  { entry, source, listing, keep }: Located,
  plan: Plan,
  probe: Probe,
  options: LoadOptions & { onEvent: (event: LoadEvent) => void; isLast: boolean },
): Promise<Encoder> {
  const { signal, onEvent, isLast, pairs = [], stallSeconds = 45 } = options;
  const remote = startWorker();
  const cancel = () => remote.close(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  const watchdog = new Watchdog(() =>
    remote.close(encoderError('timed-out', { device: plan.device, seconds: webgpuPatience })),
  );
  try {
    const variant = entry.variants.find(({ dtype }) => dtype === plan.dtype)!;
    const language = entry.languages[0] ?? 'en';
    const request = {
      id: entry.id,
      files: filesOf(entry, variant, listing),
      source,
      cachePrefix: keep ? cachePrefix(entry) : null,
      plan,
      jspi: probe.jspi,
      foldWeights: entry.kind !== 'hub',
      seed: entry.seed ?? null,
      logitScale: entry.logitScale,
      vocabulary: entry.vocabulary,
      pairs: pairs.map(({ picture, captions }) => ({ picture, caption: captions[language] })),
      stallSeconds,
    };
    const facts = await remote.load(request, (event) => {
      if (event.kind === 'warm-up' && plan.device === 'webgpu') watchdog.start(webgpuPatience);
      onEvent(event);
    });
    const { selfTest, adapter } = facts;
    // A doubtful result on the last plan is better than none, if the reader is told.
    if (!selfTest.passed && !(isLast && selfTest.kind === 'sanity')) {
      const { kind, value, count } = selfTest;
      throw encoderError('self-test-failed', { device: plan.device, kind, value, count });
    }
    const runtime: Runtime = { ...plan, adapter };
    if (entry.kind !== 'hub') void deleteOldVersions(entry).catch(() => undefined);
    return new LiveEncoder(remote, entry.id, entry.kind, runtime, facts);
  } catch (error) {
    remote.close(error);
    throw error;
  } finally {
    watchdog.stop();
    signal?.removeEventListener('abort', cancel);
  }
}

function filesOf(entry: CatalogueEntry, { towers }: Variant, listing: Listing | null): readonly ModelFile[] {
  return entry.files ?? variantFiles(towers, entry.layout ?? 'split', listing);
}

/** A page from the disk (file://), or a strict content policy, may have no workers. */
function startWorker(): RemoteModel {
  try {
    return new RemoteModel();
  } catch (error) {
    throw encoderError('worker-died', { reason: String(error) }, { cause: error });
  }
}

class Watchdog {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onTimeout: () => void) {}

  start(seconds: number): void {
    this.timer = setTimeout(this.onTimeout, seconds * 1000);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
