import type { EncoderSession } from '../../engine/encoders/session.ts';
import type { Encoder } from '../../engine/encoders/encoder.ts';
import { composeSet } from './compose-set.ts';
import { firstPairs, type EmbeddedPairs } from './embedded-pairs.ts';
import type { FreshPairs } from './keep-pairs.ts';
import { KeptPairSets } from './kept-pair-sets.ts';
import type { DeskState } from './desk-state.ts';
import { PairEmbedding, type PairBeginning } from './pair-embedding.ts';
import { PairLibrary } from './pair-library.ts';
import type { PairSet } from './pair-set.ts';
import type { FolderSource } from './folder-source.ts';
import { sceneSource } from './scene-source.ts';
import { targetOf, type PairTarget, type WantedPairs } from './pair-target.ts';

/** More pairs than that do not start by themselves. */
const mostByItself = 1024;

/**
 * Makes the pairs that are wanted with the running model: looks whether they are kept, else embeds what is missing. What is shown
 * is always of the model that is running; another size of the same stays on show while the next is made. Emits `change`.
 */
export class PairSetDesk extends EventTarget {
  state: DeskState = { status: 'waiting', for: 'model' };
  /** The last complete one. */
  set: PairSet | null = null;
  /** The pairs behind `set`. */
  shown: EmbeddedPairs | null = null;
  /** Why the last ones were not kept. */
  notice: unknown = null;
  folder: FolderSource | null = null;

  readonly #library: PairLibrary;
  #wanted: WantedPairs | null = null;
  #target: PairTarget | null = null;
  #encoder: Encoder | null = null;
  #job: PairEmbedding | null = null;
  #work = new AbortController();

  constructor(
    private readonly session: EncoderSession,
    readonly kept = new KeptPairSets(),
  ) {
    super();
    this.#library = new PairLibrary(kept);
    session.addEventListener('change', () => this.#follow());
  }

  /** What has been embedded of the pairs that are being made. */
  get partial(): PairBeginning | null {
    const partial = this.#job?.partial;
    const { model, sourceId } = this.#target ?? {};
    return partial?.model === model && partial?.sourceId === sourceId ? (partial ?? null) : null;
  }

  want(wanted: WantedPairs): void {
    this.#wanted = wanted;
    this.#follow();
  }

  /** The reader's own pictures, to be wanted by the source's id. */
  take(folder: FolderSource): void {
    this.folder = folder;
    if (this.#target?.sourceId === folder.id && this.state.status !== 'ready') void this.#begin();
  }

  /** Begins, or goes on with, what is offered, paused or failed. */
  start(): void {
    void this.#begin();
  }

  /** What has been embedded stays, for `start`. */
  cancel(): void {
    if (this.state.status !== 'embedding') return;
    this.#work.abort();
    this.#set({ status: 'paused', progress: this.state.progress });
  }

  /** Deletes kept pairs. What is on show stays there. Rejects as the store does. */
  async remove(ids: readonly string[]): Promise<void> {
    this.#library.forget();
    await this.kept.remove(ids);
  }

  #follow(): void {
    const target = this.#wanted && targetOf(this.#wanted, this.session);
    const { encoder } = this.session;
    const newEncoder = encoder !== null && encoder !== this.#encoder;
    this.#encoder = encoder;
    if (target?.key !== this.#target?.key) {
      this.#target = target;
      this.#work.abort();
      if (this.set && this.set.model !== target?.model) [this.set, this.shown] = [null, null];
      if (target) return void this.#seek(target);
      return this.#set({ status: 'waiting', for: 'model' });
    }
    const { status } = this.state;
    if (target && newEncoder && (status === 'failed' || (status === 'waiting' && this.state.for === 'model')))
      this.#offer(target);
  }

  async #seek(target: PairTarget): Promise<void> {
    const { signal } = (this.#work = new AbortController());
    this.#set({ status: 'looking' });
    try {
      const found = await this.#library.find(target);
      signal.throwIfAborted();
      if (found) return await this.#show(firstPairs(found.pairs, target.n), found.origin, signal);
      this.#offer(target);
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  #offer(target: PairTarget): void {
    const { encoder, entry } = this.session;
    if (target.kind === 'folder' && !this.#folderOf(target))
      return this.#set({ status: 'waiting', for: 'folder' });
    if (!encoder || !entry) return this.#set({ status: 'waiting', for: 'model' });
    const count = target.kind === 'folder' ? this.folder!.count : target.n;
    if (entry.kind !== 'hub' && count <= mostByItself) return void this.#begin();
    this.#set({ status: 'offered', count });
  }

  async #begin(): Promise<void> {
    const target = this.#target;
    const { encoder, entry } = this.session;
    if (!target || !encoder || !entry) return;
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    this.#set({ status: 'looking' });
    try {
      const job = await this.#jobFor(target, encoder, signal);
      if (!job) return this.#set({ status: 'waiting', for: 'folder' });
      this.#set({ status: 'embedding', progress: job.progress });
      const pairs = await job.run(encoder, signal);
      signal.throwIfAborted();
      this.#job = null;
      this.#library.hold({ pairs, origin: job.origin });
      await this.#show(pairs, job.origin, signal);
      await this.#keep(pairs);
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  /** @returns null where the files of the folder are not here */
  async #jobFor(target: PairTarget, encoder: Encoder, signal: AbortSignal): Promise<PairEmbedding | null> {
    const { model: key, modelName: name, language, kind, n, sourceId } = target;
    const last = this.#job;
    const goesOn = last?.model.key === key && last.source.id === sourceId && last.language === language;
    if (goesOn && (kind === 'folder' || last.source.count === n)) return last;
    const source = kind === 'folder' ? this.#folderOf(target) : await sceneSource(target, signal);
    const before = await this.#library.beginningOf(target, last?.partial ?? null);
    signal.throwIfAborted();
    if (!source) return null;
    const { dim, logitScale, runtime } = encoder;
    const model = { key, name, dim, logitScale, dtype: runtime.dtype, device: runtime.device };
    const job = new PairEmbedding(source, model, language, () => this.#onProgress(job), before);
    return (this.#job = job);
  }

  #folderOf({ sourceId }: PairTarget): FolderSource | null {
    return this.folder?.id === sourceId ? this.folder : null;
  }

  #onProgress(job: PairEmbedding): void {
    if (job === this.#job && this.state.status === 'embedding')
      this.#set({ status: 'embedding', progress: job.progress });
  }

  async #show(pairs: EmbeddedPairs, origin: 'live' | 'stored', signal: AbortSignal): Promise<void> {
    const set = await composeSet(pairs, origin, signal);
    [this.set, this.shown] = [set, pairs];
    this.#set({ status: 'ready' });
  }

  async #keep(pairs: FreshPairs): Promise<void> {
    try {
      await this.kept.put(pairs, pairs.source.kind === 'folder' ? (this.folder?.title ?? '') : '');
      this.notice = null;
    } catch (error) {
      this.notice = error;
    }
    this.dispatchEvent(new Event('change'));
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (!signal.aborted) this.#set({ status: 'failed', error });
  }

  #set(state: DeskState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
