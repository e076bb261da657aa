import type { EngineError } from '../errors.ts';
import { afterFailure } from './after-failure.ts';
import { configAt, readConfigPatch, withChange, type ConfigPatch } from './config-at.ts';
import { AwaitedReplies } from './awaited-replies.ts';
import type { TrainerEnvironment } from './environment.ts';
import { Pace } from './pace.ts';
import { RemoteTrainer } from './remote-trainer.ts';
import type { Checkpoint } from './runs/checkpoint.ts';
import type { GrowingRun, RunStore } from './runs/run-store.ts';
import { truncateRun } from './runs/truncate-run.ts';
import { RunHold } from './run-hold.ts';
import { fromErrorFacts, trainerError } from './trainer-errors.ts';
import type { ConfigChange, TrainingConfig, TrainingDevice } from './training-config.ts';
import type { ProbeMoment, TrainerState } from './training-run.ts';
import type { BackendChoice } from './worker/open-kernels.ts';
import type { TrainerReply } from './worker/trainer-messages.ts';

/** What is known of a run before its worker is up. */
export interface Subject {
  readonly id: string;
  readonly started: number;
  readonly config: TrainingConfig;
  readonly changes: readonly ConfigChange[];
}

export interface ActiveRunTools {
  readonly environment: TrainerEnvironment;
  readonly store: RunStore;
  readonly backend: BackendChoice;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
  /** The run has gone on. */
  readonly onProgress: () => void;
}

/** Replies that say no more than that the run goes on. */
const progress: ReadonlySet<TrainerReply['kind']> = new Set(['preparing', 'steps', 'probe', 'checkpoint']);

type PauseReason = Extract<TrainerState, { status: 'paused' }>['reason'];

/** One run on the page: what it shows, its worker while there is one, its checkpoint, and what follows when the worker fails. */
export class ActiveRun {
  state: TrainerState;
  latest: ProbeMoment | null;
  notice: EngineError | null = null;
  readonly pace = new Pace();
  #remote: RemoteTrainer | null = null;
  #device: TrainingDevice | null = null;
  #backend: BackendChoice;
  readonly #hold: RunHold;
  #writing?: Promise<unknown>;
  /** Counts the times that a worker was asked for: what was asked for before `close` is not wanted any more. */
  #asked = 0;
  #restarted = false;
  /** Steps that the reader asked for; 0: rest. */
  #wanted = 0;
  #pauseReason: PauseReason = 'reader';
  readonly #awaited = new AwaitedReplies();

  /**
   * @param checkpoint where to go on; null: at the beginning
   * @param run what has been recorded up to the checkpoint; null until the worker is up
   */
  constructor(
    readonly subject: Subject,
    private readonly tools: ActiveRunTools,
    public checkpoint: Checkpoint | null = null,
    public run: GrowingRun | null = null,
  ) {
    this.#backend = tools.backend;
    this.#hold = new RunHold(tools.environment, subject.id);
    this.latest = checkpoint?.probe ?? null;
    if (run) truncateRun(run, checkpoint?.step ?? 0);
    this.state = this.#resting();
  }

  /** The settings of the next step. */
  get config(): TrainingConfig {
    const changes = this.run?.changes ?? this.subject.changes;
    const step = this.run?.steps.at(-1)?.step ?? this.checkpoint?.step ?? 0;
    return configAt(this.subject.config, changes, step + 1);
  }

  get isPlaying(): boolean {
    return this.state.status === 'running' || this.state.status === 'preparing';
  }

  /**
   * Trains so many steps; 0: only sets up, for a probe. Starts a worker where there is none, and gives a notice instead
   * (EngineError `run-in-use`) where another tab has one.
   */
  play(steps: number): void {
    this.#restarted = false;
    this.notice = null;
    this.#wanted = steps;
    this.#remote?.post({ kind: 'play', steps });
    this.#setPreparing();
    if (!this.#remote) void this.#begin();
  }

  /** Resolves when the step in work is done and a checkpoint has been kept. */
  async pause(reason: PauseReason): Promise<void> {
    this.#pauseReason = reason;
    this.#wanted = 0;
    if (!this.isPlaying || !this.#remote) return;
    const rested = this.next('rested');
    this.#remote.post({ kind: 'pause' });
    await rested;
    await this.#writing;
  }

  /** Resolves with a checkpoint of now that is kept, where there is a worker. @param probe record one as well */
  async save(probe = false): Promise<void> {
    if (!this.#remote) return;
    const saved = this.next('checkpoint');
    this.#remote.post({ kind: 'save', probe });
    await saved;
    await this.#writing;
  }

  change(patch: ConfigPatch): void {
    if (this.#remote) return this.#remote.post({ kind: 'change', patch });
    const step = this.checkpoint?.step ?? 0;
    const next = this.run && readConfigPatch(this.config, patch);
    if (next) this.#addChange({ step, ...next });
  }

  /** Ends the worker; what it has not sent is lost. Resolves when another tab may go on with the run. */
  async close(): Promise<void> {
    this.#endWorker();
    this.#asked++;
    if (this.isPlaying) this.state = this.#resting();
    await this.#hold.release(this.#writing);
  }

  /** Resolves when the worker has sent a reply of this kind, or has ended. */
  next(kind: TrainerReply['kind']): Promise<void> {
    return this.#awaited.next(kind);
  }

  /** Writes the run as it stands at its checkpoint. @param copy of it, which is given away */
  async keep(copy?: Checkpoint): Promise<void> {
    if (!this.run || !this.checkpoint) return;
    const writing = this.tools.store.keep(this.run, this.checkpoint, copy);
    this.#writing = writing;
    const error = await writing;
    if (error) this.notice = error;
    if (error) this.tools.onChange();
  }

  async #begin(): Promise<void> {
    const asked = ++this.#asked;
    const { id } = this.subject;
    const held = await this.#hold.acquire();
    const step = this.checkpoint?.step ?? 0;
    // Another tab may have trained it since this one read it.
    const further = held && this.run ? await this.tools.store.readFurther(id, step) : null;
    if (asked !== this.#asked) return;
    if (further) {
      ({ run: this.run, checkpoint: this.checkpoint } = further);
      this.latest = further.checkpoint.probe;
    }
    if (held) return this.#launch();
    this.#wanted = 0;
    this.notice = trainerError('run-in-use', { id });
    this.state = this.#resting();
    this.#awaited.end();
    this.tools.onChange();
  }

  #launch(): void {
    const { subject, checkpoint, run } = this;
    const { environment } = this.tools;
    if (run) truncateRun(run, checkpoint?.step ?? 0);
    const remote = new RemoteTrainer(
      environment,
      (reply) => this.#receive(reply),
      (error) => this.#recover(error),
    );
    this.#remote = remote;
    remote.open({
      config: subject.config,
      changes: run?.changes ?? subject.changes,
      checkpoint,
      unprobed: (run?.probes.length ?? 0) === 0,
      backend: this.#backend,
      drawings: environment.drawings,
    });
    remote.post({ kind: 'play', steps: this.#wanted });
  }

  #endWorker(): void {
    this.#remote?.close();
    this.#remote = null;
    this.#awaited.end();
  }

  #receive(reply: TrainerReply): void {
    switch (reply.kind) {
      case 'opened':
        this.#opened(reply);
        break;
      case 'preparing':
        this.state = { ...reply, status: 'preparing' };
        break;
      case 'running':
        this.state = { status: 'running' };
        this.pace.start(performance.now(), this.run!.steps.at(-1)?.pairs ?? 0);
        break;
      case 'steps':
        for (const step of reply.steps) this.run!.steps.push(step);
        this.pace.add(performance.now(), reply.steps.at(-1)!.pairs);
        break;
      case 'probe':
        this.latest = reply.moment;
        if (reply.recorded) this.run!.probes.push(reply.moment);
        break;
      case 'changed':
        this.#addChange(reply.change);
        break;
      case 'checkpoint':
        this.checkpoint = reply.checkpoint;
        void this.keep(reply.copy);
        break;
      case 'rested':
        this.#wanted = 0;
        this.state = this.#resting();
        break;
      case 'failed':
        this.#recover(fromErrorFacts(reply.error));
    }
    this.#awaited.answer(reply.kind);
    if (progress.has(reply.kind)) this.tools.onProgress();
    else this.tools.onChange();
  }

  #opened({ device, dim, captions, pictures }: Extract<TrainerReply, { kind: 'opened' }>): void {
    this.#device = device;
    const { run } = this;
    if (!run) {
      this.run = { ...this.subject, device, dim, captions, pictures, steps: [], probes: [] };
    } else if (run.device.backend !== device.backend || run.device.adapter !== device.adapter) {
      run.changes = withChange(run.changes, { step: this.checkpoint?.step ?? 0, device });
      run.device = device;
    }
  }

  #addChange(change: ConfigChange): void {
    this.run!.changes = withChange(this.run!.changes, change);
    if (!this.isPlaying) this.state = this.#resting();
    void this.keep();
    this.tools.onChange();
  }

  #recover(error: EngineError): void {
    const device = this.#device;
    this.#endWorker();
    const step = this.checkpoint?.step ?? 0;
    const next = afterFailure(error, { device, restarted: this.#restarted, step });
    if (next.kind === 'fail') {
      this.state = { status: 'failed', error: next.error };
    } else {
      this.notice = next.notice;
      if (next.kind === 'leave-gpu') this.#backend = 'cpu';
      else this.#restarted = true;
      if (this.#wanted > 0) {
        this.#launch();
        this.#setPreparing();
      } else this.state = this.#resting();
    }
    this.tools.onChange();
  }

  #setPreparing(): void {
    this.state = { status: 'preparing', scenesDrawn: 0, scenesNeeded: this.config.batchSize };
    this.tools.onChange();
  }

  #resting(): TrainerState {
    const pairs = this.checkpoint?.pairs ?? 0;
    if (pairs >= this.config.pairs) return { status: 'finished' };
    return { status: 'paused', reason: this.#pauseReason };
  }
}
