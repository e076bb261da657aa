import type { EngineError } from '../../errors.ts';
import { trainerError } from '../trainer-errors.ts';
import type { ProbeMoment, RunSummary, TrainingRun } from '../training-run.ts';
import { buffersOf, type Checkpoint } from './checkpoint.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { packSteps, unpackSteps } from './pack-steps.ts';
import { summaryOf, withBudget } from './run-summary.ts';

/** A run as its reader can grow it. */
export type GrowingRun = { -readonly [Name in keyof TrainingRun]: TrainingRun[Name] } & {
  readonly steps: TrainingRun['steps'][number][];
  readonly probes: ProbeMoment[];
};

export interface KeptRun {
  readonly run: GrowingRun;
  readonly checkpoint: Checkpoint;
}

/** A run without what grows; steps packed, probes by number. */
interface StoredRun extends Omit<TrainingRun, 'steps' | 'probes'> {
  readonly steps: Float64Array;
  readonly probes: number;
}

/**
 * The runs of this machine, each with its last checkpoint. A run of this visit is also held in memory, so that a browser
 * that keeps nothing (a private window, a full disk) loses it only with the page.
 */
export class RunStore {
  readonly #visit = new Map<string, KeptRun>();
  /** The probes of a run that have been written: one never changes. */
  readonly #written = new Map<string, readonly ProbeMoment[]>();

  constructor(private readonly store: KeyValueStore) {}

  /** The latest first. Where the browser refuses to tell, those of this visit. */
  async summaries(): Promise<RunSummary[]> {
    const all = new Map<string, RunSummary>();
    for (const summary of await this.#storedSummaries()) all.set(summary.id, summary);
    for (const [id, kept] of this.#visit) all.set(id, summaryOf(kept));
    return [...all.values()].sort((a, b) => b.started - a.started);
  }

  async read(id: string): Promise<KeptRun | null> {
    return this.#visit.get(id) ?? (await this.#stored(id));
  }

  /** The run as it is kept, where another tab has brought it further than `step`; else null. */
  async readFurther(id: string, step: number): Promise<KeptRun | null> {
    const summary = await this.store.get(`summary/${id}`).catch(() => undefined);
    if (!(Number((summary as RunSummary | undefined)?.step) > step)) return null;
    this.#visit.delete(id);
    return this.#stored(id);
  }

  async #stored(id: string): Promise<KeptRun | null> {
    try {
      const [stored, checkpoint] = (await this.store.getMany([`run/${id}`, `checkpoint/${id}`])) as [
        StoredRun | undefined,
        Checkpoint | undefined,
      ];
      if (!stored || !checkpoint) return null;
      const keys = Array.from({ length: stored.probes }, (_, i) => `probe/${id}/${i}`);
      const probes = (await this.store.getMany(keys)) as ProbeMoment[];
      this.#written.set(id, [...probes]);
      const run = { ...stored, steps: unpackSteps(stored.steps), probes };
      return { run, checkpoint };
    } catch {
      return null;
    }
  }

  /**
   * Keeps a run as it stands at its checkpoint.
   * @param copy of the checkpoint, which is given away
   * @returns null, or why it lives only as long as the page (EngineError `run-not-kept`)
   */
  async keep(run: GrowingRun, checkpoint: Checkpoint, copy?: Checkpoint): Promise<EngineError | null> {
    const { id } = run;
    const kept = { run, checkpoint };
    this.#visit.set(id, kept);
    const probes = [...run.probes];
    const written = this.#written.get(id);
    const fresh = probes.flatMap((probe, i) =>
      probe === written?.[i] ? [] : [[`probe/${id}/${i}`, probe] as const],
    );
    const entriesOf = (saved: Checkpoint, steps: Float64Array) => [
      [`summary/${id}`, summaryOf(kept)] as const,
      [`run/${id}`, { ...run, steps, probes: probes.length } satisfies StoredRun] as const,
      [`checkpoint/${id}`, saved] as const,
      ...fresh,
    ];
    try {
      const given = copy && packSteps(run.steps);
      const moved = given && [...buffersOf(copy), given.buffer];
      const own = () => this.store.setMany(entriesOf(checkpoint, packSteps(run.steps)));
      // What was given away is gone when that failed: once more, with what is left here.
      await (given ? this.store.setMany(entriesOf(copy, given), moved).catch(own) : own());
      this.#written.set(id, probes);
      return null;
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      return trainerError('run-not-kept', { reason }, { cause: error });
    }
  }

  async remove(id: string): Promise<void> {
    this.#visit.delete(id);
    this.#written.delete(id);
    try {
      const mine = (await this.store.keys()).filter((key) => key.split('/')[1] === id);
      await this.store.delMany(mine);
    } catch {
      // Nothing was kept, so there is nothing to remove.
    }
  }

  async #storedSummaries(): Promise<RunSummary[]> {
    try {
      const keys = (await this.store.keys()).filter((key) => key.startsWith('summary/'));
      return ((await this.store.getMany(keys)) as RunSummary[]).map(withBudget);
    } catch {
      return [];
    }
  }
}
