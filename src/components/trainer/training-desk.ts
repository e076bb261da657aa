import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { trainedEntry } from '../../engine/encoders/trained/trained-entry.ts';
import { networkOf } from '../../engine/encoders/trained/trained-network.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import { Trainer } from '../../engine/trainer/trainer.ts';
import type { RunSummary, TrainerState } from '../../engine/trainer/training-run.ts';
import type { ComparedRun } from './run-charts.ts';
import { FrameWatch } from './frame-watch.ts';
import type { TrainerPort } from './trainer-port.ts';

/** How many other runs the curves show. */
export const mostCompared = 3;

/** Milliseconds between two looks at the list of kept runs while one is trained. */
const listInterval = 6000;

/**
 * The trainer of the notebook with what belongs to the reader's table beside it: the runs that wait their turn, the runs
 * that are kept, those that are compared, and the longest frame of the page. It outlives the figures that show it. Emits `change`.
 */
export class TrainingDesk extends EventTarget {
  readonly frames = new FrameWatch();
  #kept: readonly RunSummary[] = [];
  #compared: ReadonlyMap<string, ComparedRun> = new Map();
  #waiting: readonly TrainingConfig[] = [];
  #problem: unknown = null;
  #status: TrainerState['status'] = 'idle';
  #listed = 0;

  constructor(readonly trainer: TrainerPort) {
    super();
    trainer.addEventListener('change', this.#onChange);
    this.#onChange();
    void this.#list();
  }

  /** The newest first. */
  get kept(): readonly RunSummary[] {
    return this.#kept;
  }

  /** By id, at most `mostCompared`. */
  get compared(): ReadonlyMap<string, ComparedRun> {
    return this.#compared;
  }

  /** What is trained next, when the present run has used up its budget. */
  get waiting(): readonly TrainingConfig[] {
    return this.#waiting;
  }

  /** What went wrong in the last action; null when nothing did. */
  get problem(): unknown {
    return this.#problem;
  }

  /** Trains one configuration after the other, and compares each with those before it. */
  async start(configs: readonly TrainingConfig[]): Promise<void> {
    const [first, ...others] = configs;
    this.#waiting = others;
    this.frames.restart();
    await this.attempt(() => this.trainer.start(first));
  }

  /** Ends the present run and whatever waits. What was trained is kept. */
  async stop(): Promise<void> {
    this.#waiting = [];
    await this.attempt(() => this.trainer.stop());
  }

  async open(id: string): Promise<void> {
    this.#waiting = [];
    this.frames.restart();
    await this.attempt(() => this.trainer.open(id));
  }

  /** Opens the newest unfinished run and trains on. */
  async goOn(): Promise<void> {
    const run = this.#kept.find(({ finished }) => !finished);
    if (!run) return;
    await this.open(run.id);
    if (!this.#problem) this.trainer.play();
  }

  async remove(id: string): Promise<void> {
    this.compare(id, false);
    await this.attempt(() => this.trainer.remove(id));
    await this.#list();
  }

  /** Shows a kept run in the curves beside the present one, or no longer. */
  compare(id: string, on: boolean): void {
    const compared = new Map(this.#compared);
    compared.delete(id);
    this.#become(compared);
    if (!on || compared.size >= mostCompared) return;
    void this.attempt(async () => {
      const run = await this.trainer.exportRun(id);
      this.#become(new Map(this.#compared).set(id, run));
    });
  }

  /** Puts a model from a file on the desk, as a run that can go on. */
  async load(file: Blob): Promise<void> {
    this.#waiting = [];
    await this.attempt(async () => this.trainer.load(new Uint8Array(await file.arrayBuffer())));
    await this.#list();
  }

  /** A run as a file, and the file's name. Rejects as the trainer does. */
  async file(kind: 'weights' | 'json', id: string): Promise<[Blob, string]> {
    if (kind === 'weights') return [new Blob([await this.trainer.weights(id)]), `diagonal-${id}.safetensors`];
    const text = JSON.stringify(await this.trainer.exportRun(id));
    return [new Blob([text], { type: 'application/json' }), `diagonal-${id}.json`];
  }

  /** A run as a model that the notebook can load. Rejects as the trainer does. */
  async model(id: string): Promise<CatalogueEntry> {
    const kept = await this.trainer.kept(id);
    const network = networkOf(kept);
    // It carries the network, and can be loaded again whatever becomes of the run.
    const { run, checkpoint } = kept;
    return trainedEntry({ id: run.id, config: run.config, step: checkpoint.step }, () =>
      Promise.resolve(network),
    );
  }

  /** The reader has read what went wrong. */
  dismiss(): void {
    this.#problem = null;
    this.#changed();
  }

  /** Does something that may fail, and keeps the failure for the reader. */
  async attempt(action: () => Promise<unknown> | void): Promise<void> {
    this.#problem = null;
    try {
      await action();
    } catch (error) {
      this.#problem = error;
    }
    this.#changed();
  }

  readonly #onChange = (): void => {
    const { status } = this.trainer.state;
    if (status === 'running') this.frames.start();
    else this.frames.stop();
    if (status !== this.#status) this.#onStatus(status);
    else if (status === 'running' && performance.now() - this.#listed > listInterval) void this.#list();
    this.#changed();
  };

  #onStatus(status: TrainerState['status']): void {
    this.#status = status;
    if (status !== 'preparing' && status !== 'running') void this.#list();
    if (status === 'failed') this.#waiting = [];
    if (status !== 'finished' || this.#waiting.length === 0) return;
    const finished = this.trainer.run?.id;
    if (finished) this.compare(finished, true);
    void this.start(this.#waiting);
  }

  async #list(): Promise<void> {
    this.#listed = performance.now();
    try {
      const kept = await this.trainer.runs();
      this.#kept = [...kept].sort((a, b) => b.started - a.started);
    } catch (error) {
      this.#problem = error;
    }
    this.#changed();
  }

  #become(compared: ReadonlyMap<string, ComparedRun>): void {
    this.#compared = compared;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** The notebook's own desk. */
export const openTrainingDesk = (): TrainingDesk => new TrainingDesk(new Trainer());
