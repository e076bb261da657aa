import type { TrainerPort } from '../../../src/components/trainer/trainer-port.ts';
import { configAt, type ConfigPatch } from '../../../src/engine/trainer/config-at.ts';
import { readTrainingConfig } from '../../../src/engine/trainer/read-training-config.ts';
import type { KeptRun } from '../../../src/engine/trainer/runs/run-store.ts';
import { exportRun } from '../../../src/engine/trainer/runs/run-export.ts';
import type { TrainingConfig } from '../../../src/engine/trainer/training-config.ts';
import type { RunSummary, TrainerState, TrainingRun } from '../../../src/engine/trainer/training-run.ts';
import { smallRun } from './small-run.ts';

/** Holds finished small runs in place of training any; what the figure asks of it is written down. */
export class FakeTrainer extends EventTarget implements TrainerPort {
  state: TrainerState = { status: 'idle' };
  run: TrainingRun | null = null;
  notice = null;
  pairsPerSecond = 0;
  pauseWhenHidden = false;
  readonly asked: string[] = [];
  readonly held = new Map<string, TrainingRun>();

  get config(): TrainingConfig | null {
    return this.run && configAt(this.run.config, this.run.changes);
  }

  get latest() {
    return this.run?.probes.at(-1) ?? null;
  }

  hold(run: TrainingRun): void {
    this.held.set(run.id, run);
  }

  show(run: TrainingRun | null, state: TrainerState): void {
    if (run) this.hold(run);
    Object.assign(this, { run, state, pairsPerSecond: state.status === 'running' ? 1234.4 : 0 });
    this.dispatchEvent(new Event('change'));
  }

  runs(): Promise<RunSummary[]> {
    const summary = ({ id, started, config, changes, device, steps, probes }: TrainingRun): RunSummary => ({
      ...{ id, started, config, changes: changes.length, device },
      ...{
        budget: configAt(config, changes).pairs,
        step: steps.length,
        pairs: steps.at(-1)!.pairs,
        scores: probes.at(-1)!,
        finished: steps.at(-1)!.pairs >= config.pairs,
      },
    });
    return Promise.resolve([...this.held.values()].map(summary));
  }

  start(config: Partial<TrainingConfig> = {}): Promise<void> {
    this.asked.push(`start ${config.batchSize}`);
    this.show(smallRun(`run-${this.held.size + 1}`, readTrainingConfig(config)), { status: 'running' });
    return Promise.resolve();
  }

  open(id: string): Promise<void> {
    this.asked.push(`open ${id}`);
    this.show(this.held.get(id)!, { status: 'finished' });
    return Promise.resolve();
  }

  load(bytes: Uint8Array): Promise<void> {
    this.asked.push(`load ${bytes.length}`);
    return Promise.resolve();
  }

  play(): void {
    this.asked.push('play');
    this.show(this.run, { status: 'running' });
  }

  step(): void {
    this.asked.push('step');
  }

  pause(): Promise<void> {
    this.asked.push('pause');
    this.show(this.run, { status: 'paused', reason: 'reader' });
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.asked.push('stop');
    this.show(this.run, { status: 'paused', reason: 'reader' });
    return Promise.resolve();
  }

  change(patch: ConfigPatch): void {
    this.asked.push(`change ${JSON.stringify(patch)}`);
  }

  remove(id: string): Promise<void> {
    this.asked.push(`remove ${id}`);
    this.held.delete(id);
    return Promise.resolve();
  }

  kept(id: string): Promise<KeptRun> {
    const run = this.held.get(id)!;
    const { step, pairs } = run.steps.at(-1)!;
    const [parameters, m, v] = [0, 1, 2].map(() => new Float32Array(4));
    const checkpoint = { step, pairs, adamStart: 0, parameters, m, v, probe: run.probes.at(-1)! };
    return Promise.resolve({ run: { ...run, steps: [...run.steps], probes: [...run.probes] }, checkpoint });
  }

  exportRun(id: string) {
    return Promise.resolve(exportRun(this.held.get(id)!));
  }

  weights(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(new Uint8Array(8));
  }
}
