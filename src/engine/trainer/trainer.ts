import type { EngineError } from '../errors.ts';
import { ActiveRun, type Subject } from './active-run.ts';
import { Announcer } from './announcer.ts';
import type { ConfigPatch } from './config-at.ts';
import { pageEnvironment, type TrainerEnvironment } from './environment.ts';
import { readTrainingConfig } from './read-training-config.ts';
import type { Checkpoint } from './runs/checkpoint.ts';
import { exportRun, type ExportedRun } from './runs/run-export.ts';
import { keptRuns } from './runs/kept-runs.ts';
import type { GrowingRun, KeptRun, RunStore } from './runs/run-store.ts';
import { RunHold } from './run-hold.ts';
import { trainerError } from './trainer-errors.ts';
import type { TrainingConfig } from './training-config.ts';
import type { ProbeMoment, RunSummary, TrainerState, TrainingRun } from './training-run.ts';
import { checkpointOfWeights } from './weights/checkpoint-of-weights.ts';
import { readWeights, writeWeights } from './weights/weights-file.ts';
import type { BackendChoice } from './worker/open-kernels.ts';

export interface TrainerOptions {
  readonly environment?: TrainerEnvironment;
  readonly store?: RunStore;
  readonly backend?: BackendChoice;
}

/**
 * Trains a small dual encoder in a worker, one run at a time, and keeps every run. One trainer serves the whole notebook and
 * lives on while the reader changes pages. Emits `change` at most once a frame, for mere progress a few times a second.
 *
 * A worker that dies is replaced once, from the last checkpoint; so is a GPU that fails, by the CPU. Both give a `notice`. What
 * was computed after the checkpoint is computed again, and comes out the same on the same backend.
 */
export class Trainer extends EventTarget {
  #active: ActiveRun | null = null;
  #choice = 0;
  readonly #environment: TrainerEnvironment;
  readonly #store: RunStore;
  readonly #backend: BackendChoice;
  readonly #announcer: Announcer;

  /** Rest while nobody looks, and go on by itself. Off: it trains on in the background. */
  pauseWhenHidden = false;

  constructor({ environment = pageEnvironment(), store, backend = 'auto' }: TrainerOptions = {}) {
    super();
    this.#environment = environment;
    this.#store = store ?? keptRuns;
    this.#backend = backend;
    this.#announcer = new Announcer(environment, () => this.dispatchEvent(new Event('change')));
    environment.onVisibilityChange(() => this.#visibilityChanged());
  }

  get state(): TrainerState {
    return this.#active?.state ?? { status: 'idle' };
  }

  /** The run that is shown: the same object while it grows. Null until its worker is up. */
  get run(): TrainingRun | null {
    return this.#active?.run ?? null;
  }

  /** The settings of the next step. */
  get config(): TrainingConfig | null {
    return this.#active?.config ?? null;
  }

  /** The held-out pairs as the network saw them last: while it runs, no longer than two seconds and a step ago. */
  get latest(): ProbeMoment | null {
    return this.#active?.latest ?? null;
  }

  /** Over the last seconds, the wait for scenes included; 0 while nothing runs. */
  get pairsPerSecond(): number {
    return this.state.status === 'running' ? this.#active!.pace.perSecond : 0;
  }

  /** What the reader should know although all goes on: a restart, a lost GPU, a full disk. Null after the next `play`. */
  get notice(): EngineError | null {
    return this.#active?.notice ?? null;
  }

  /** The latest first; the present one is among them once it has a checkpoint. */
  runs(): Promise<RunSummary[]> {
    return this.#store.summaries();
  }

  /** A new run; the one before is kept as it stands. Resolves when it is set up, or has failed (see `state`). */
  async start(config: Partial<TrainingConfig> = {}): Promise<void> {
    const subject = { ...newRun(), config: readTrainingConfig(config), changes: [] };
    const active = await this.#activate(subject);
    if (!active) return;
    const opened = active.next('probe');
    active.play(Infinity);
    await opened;
  }

  /** Shows a kept run; `play` goes on with it. Rejects with EngineError `run-missing`. */
  async open(id: string): Promise<void> {
    const { run, checkpoint } = await this.kept(id);
    await this.#activate(run, checkpoint, run);
  }

  /** A run from a file of `weights`, of this or another machine. Rejects with EngineError `weights-damaged` or `weights-foreign`. */
  async load(bytes: Uint8Array): Promise<void> {
    const weights = readWeights(bytes);
    const { config, changes } = weights;
    const active = await this.#activate({ ...newRun(), config, changes }, checkpointOfWeights(weights));
    if (!active) return;
    const rested = active.next('rested');
    active.play(0);
    await rested;
  }

  play(): void {
    this.#go(Infinity);
  }

  /** One step, then rest. */
  step(): void {
    this.#go(1);
  }

  /** Resolves when the step in work is done and a checkpoint has been kept. */
  async pause(): Promise<void> {
    await this.#active?.pause('reader');
  }

  /** Ends the run with a recorded probe and a checkpoint and frees its memory. `play` still goes on with it. */
  async stop(): Promise<void> {
    const active = this.#active;
    await active?.pause('reader');
    await active?.save(true);
    await active?.close();
    this.#announcer.news();
  }

  /** Changes settings from the next step on; the run remembers it. Values are moved into their limits. */
  change(patch: ConfigPatch): void {
    this.#active?.change(patch);
  }

  /** Rejects with EngineError `run-in-use` while another tab trains it. */
  async remove(id: string): Promise<void> {
    if (this.#active?.subject.id === id) {
      this.#choice++;
      const closed = this.#active.close();
      this.#active = null;
      this.#announcer.news();
      await closed;
    }
    const hold = new RunHold(this.#environment, id);
    if (!(await hold.acquire())) throw trainerError('run-in-use', { id });
    await this.#store.remove(id);
    await hold.release();
  }

  /** Rejects with EngineError `run-missing`. */
  async exportRun(id: string): Promise<ExportedRun> {
    return exportRun((await this.kept(id)).run);
  }

  /** A kept run with its checkpoint, of the present run as it is now. Rejects with EngineError `run-missing`. */
  async kept(id: string): Promise<KeptRun> {
    if (this.#active?.subject.id === id) await this.#active.save();
    const kept = await this.#store.read(id);
    if (!kept) throw trainerError('run-missing', { id });
    return kept;
  }

  /** The network of a run as a safetensors file, of the present run as it is now. Rejects with EngineError `run-missing`. */
  async weights(id: string): Promise<Uint8Array<ArrayBuffer>> {
    const { run, checkpoint } = await this.kept(id);
    return writeWeights(run, checkpoint);
  }

  #go(steps: number): void {
    const active = this.#active;
    if (active && !active.isPlaying && active.state.status !== 'finished') active.play(steps);
  }

  /** Leaves the present run, kept as it stands, for another. @returns null where another choice was made meanwhile */
  async #activate(subject: Subject, checkpoint?: Checkpoint, run?: GrowingRun): Promise<ActiveRun | null> {
    const choice = ++this.#choice;
    await this.#active?.pause('reader');
    if (choice !== this.#choice) return null;
    await this.#active?.close();
    if (choice !== this.#choice) return null;
    const tools = { environment: this.#environment, store: this.#store, backend: this.#backend };
    const onChange = () => this.#active === active && this.#announcer.news();
    const onProgress = () => this.#active === active && this.#announcer.progress();
    const active = new ActiveRun(subject, { ...tools, onChange, onProgress }, checkpoint, run);
    this.#active = active;
    this.#announcer.news();
    return active;
  }

  #visibilityChanged(): void {
    const { state } = this;
    const { hidden } = this.#environment;
    if (!hidden && state.status === 'paused' && state.reason === 'hidden') this.play();
    if (hidden && this.#active?.isPlaying)
      void (this.pauseWhenHidden ? this.#active.pause('hidden') : this.#active.save());
    this.#announcer.renew();
  }
}

/** Not randomUUID, which is missing on a plain http:// address, such as a teacher's laptop on the school's network. */
function newRun(): Pick<Subject, 'id' | 'started'> {
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return { id: number.toString(16).padStart(8, '0'), started: Date.now() };
}
