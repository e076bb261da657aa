import { EngineError } from '../errors.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Encoder, LoadEvent } from './encoder.ts';
import { keepsPrevious } from './keeps-previous.ts';
import { loadEncoder, type LoadOptions } from './load.ts';
import type { ModelSource } from './locate.ts';
import type { PlanOptions } from './plans.ts';
import type { CaptionedPicture } from './protocol.ts';
import type { Rejection, SessionState } from './session-state.ts';

export type { LoadPhase, Rejection, SessionState } from './session-state.ts';

/** Settings that hold for every load of the session. */
export interface SessionOptions extends PlanOptions {
  pairs?: readonly CaptionedPicture[];
  /** For tests. */
  load?: typeof loadEncoder;
}

interface Selection {
  readonly entry: CatalogueEntry;
  readonly source?: ModelSource;
  readonly plan: PlanOptions;
}

/**
 * The one live encoder of the notebook. `select` loads a model, and the last call wins. Emits `change` whenever `state` or
 * `encoder` changes.
 *
 * The encoder that was ready stays usable (`encoder`) while the next one loads, and after that has failed or been
 * cancelled, so that a choice that does not work out costs nothing. It is given up before the load only where both may not
 * fit into memory together (keeps-previous.ts). A worker that dies is restarted once by itself; if that one dies as well
 * before the reader has chosen again, the state is `lost` and `retry()` is up to the reader.
 */
export class EncoderSession extends EventTarget {
  #state: SessionState = { status: 'idle' };
  #current: { readonly entry: CatalogueEntry; readonly encoder: Encoder } | null = null;
  #selection: Selection | null = null;
  #load: AbortController | null = null;
  #restarted = false;

  constructor(public options: SessionOptions = {}) {
    super();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The encoder to use now; null while there is none. While another one loads this is still the one before. */
  get encoder(): Encoder | null {
    return this.#current?.encoder ?? null;
  }

  /** The entry of `encoder`. */
  get entry(): CatalogueEntry | null {
    return this.#current?.entry ?? null;
  }

  /** Never rejects: what happens is in `state`. Resolves when this load has ended, one way or another. */
  select(entry: CatalogueEntry, source?: ModelSource, plan: PlanOptions = {}): Promise<void> {
    this.#restarted = false;
    return this.#start({ entry, source, plan });
  }

  /** Ends the load; the encoder before, if any, is current again. */
  cancel(): void {
    if (this.#state.status !== 'loading') return;
    this.#load?.abort();
    this.#load = null;
    this.#set(this.#current ? ready(this.#current) : { status: 'idle' });
  }

  /** Loads the last choice again; files that are already here are not fetched again. */
  retry(): Promise<void> {
    this.#restarted = false;
    return this.#selection ? this.#start(this.#selection) : Promise.resolve();
  }

  dispose(): void {
    this.#load?.abort();
    this.#load = null;
    this.#release();
    this.#set({ status: 'idle' });
  }

  async #start(selection: Selection): Promise<void> {
    this.#load?.abort();
    const load = (this.#load = new AbortController());
    this.#selection = selection;
    const { entry } = selection;
    const rejected: Rejection[] = [];
    const notices: EngineError[] = [];
    if (this.#current && !keepsPrevious(this.#current.entry, entry)) this.#release();
    this.#set({
      status: 'loading',
      entry,
      plan: null,
      phase: 'start',
      loaded: 0,
      total: 0,
      fromCache: false,
      rejected,
    });
    try {
      const encoder = await this.#encoderFor(selection, load.signal, (event) => {
        if (this.#load !== load) return;
        if (event.kind === 'rejected') rejected.push({ plan: event.plan, error: event.error });
        if (event.kind === 'notice') notices.push(event.error);
        this.#follow(event, [...rejected]);
      });
      if (this.#load !== load) return encoder.dispose();
      this.#load = null;
      this.#release();
      this.#current = { entry, encoder };
      encoder.onLost = (error) => this.#lose(encoder, error);
      this.#set({ ...ready(this.#current), rejected, notices });
    } catch (error) {
      if (this.#load !== load) return;
      this.#load = null;
      this.#set({ status: 'failed', entry, error: asEngineError(error), rejected });
    }
  }

  #encoderFor({ entry, source, plan }: Selection, signal: AbortSignal, onEvent: LoadOptions['onEvent']) {
    const { load = loadEncoder, pairs, device, dtype } = this.options;
    return load(entry, { device, dtype, pairs, ...plan, source, signal, onEvent });
  }

  #follow(event: LoadEvent, rejected: readonly Rejection[]): void {
    const state = this.#state;
    if (state.status !== 'loading') return;
    switch (event.kind) {
      case 'plan':
        return this.#set({ ...state, plan: event.plan, phase: 'start', rejected });
      case 'download': {
        const { loaded, total, fromCache } = event;
        return this.#set({ ...state, phase: 'download', loaded, total, fromCache });
      }
      case 'rejected':
        return this.#set({ ...state, rejected });
      case 'notice':
        return;
      default:
        return this.#set({ ...state, phase: event.kind });
    }
  }

  #lose(encoder: Encoder, error: EngineError): void {
    const lost = this.#current;
    if (lost?.encoder !== encoder) return;
    this.#release();
    // Another choice is already loading: it goes on.
    if (this.#load) return void this.dispatchEvent(new Event('change'));
    if (!this.#restarted && this.#selection) {
      this.#restarted = true;
      return void this.#start(this.#selection);
    }
    this.#set({ status: 'lost', entry: lost.entry, error });
  }

  #release(): void {
    const { encoder } = this.#current ?? {};
    this.#current = null;
    if (!encoder) return;
    encoder.onLost = null;
    encoder.dispose();
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

function ready(current: {
  entry: CatalogueEntry;
  encoder: Encoder;
}): Extract<SessionState, { status: 'ready' }> {
  return { status: 'ready', ...current, rejected: [], notices: [] };
}

function asEngineError(error: unknown): EngineError {
  return error instanceof EngineError
    ? error
    : new EngineError('model-failed', { device: '', reason: String(error) });
}
