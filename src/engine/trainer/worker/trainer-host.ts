import { learningRateAt } from '../../network/learning-rate.ts';
import { configAt, readConfigPatch, withChange } from '../config-at.ts';
import { isProbeDue } from '../probe-schedule.ts';
import { buffersOf, copyOf } from '../runs/checkpoint.ts';
import { errorFacts, trainerError } from '../trainer-errors.ts';
import type { ConfigChange, TrainingConfig } from '../training-config.ts';
import type { ProbeMoment, TrainedStep } from '../training-run.ts';
import { openBench, type Bench, type HostTools } from './open-bench.ts';
import type { OpenRequest, TrainerReply, TrainerRequest } from './trainer-messages.ts';

/** Milliseconds between what is sent without being asked for: steps, a fresh probe, a checkpoint. */
const intervals = { steps: 250, probe: 1500, checkpoint: 5000 };

type Order = Extract<TrainerRequest, { kind: 'change' | 'save' }>;

/**
 * The worker's side of one run, from `open` to its end: it trains as many steps as are wanted, and between two steps it gives
 * way, so that messages are answered at once. It knows nothing of where it runs (see HostTools).
 */
export class TrainerHost {
  #opened: Promise<Bench> | null = null;
  #changes: readonly ConfigChange[] = [];
  /** Steps still to do; 0: rest. */
  #wanted = 0;
  readonly #orders: Order[] = [];
  #waiting = new AbortController();
  #driving = false;
  #rested = true;
  #failed = false;
  #steps: TrainedStep[] = [];
  #probe: ProbeMoment | null = null;
  #recordedProbe = -1;
  readonly #sent = { steps: 0, probe: 0, checkpoint: 0 };

  constructor(private readonly tools: HostTools) {}

  receive(request: TrainerRequest): void {
    if (this.#failed) return;
    switch (request.kind) {
      case 'open':
        this.#opened = this.#open(request);
        break;
      case 'play':
        this.#wanted = request.steps;
        this.#rested = false;
        this.#waiting = new AbortController();
        break;
      case 'pause':
        this.#wanted = 0;
        this.#waiting.abort();
        break;
      default:
        this.#orders.push(request);
    }
    void this.#drive();
  }

  async #open(request: OpenRequest): Promise<Bench> {
    this.#changes = request.changes;
    const bench = await openBench(request, this.tools);
    const { device, network, probePairs } = bench;
    this.#post({ kind: 'opened', device, dim: network.shape.dim, ...probePairs });
    await this.#sendProbe(bench, request.unprobed);
    this.#sent.checkpoint = this.tools.now();
    return bench;
  }

  /** One at a time; it ends when nothing is wanted any more. */
  async #drive(): Promise<void> {
    if (this.#driving || !this.#opened) return;
    this.#driving = true;
    try {
      const bench = await this.#opened;
      while (this.#wanted > 0 || this.#orders.length > 0 || !this.#rested) await this.#work(bench);
    } catch (error) {
      this.#failed = true;
      this.#sendSteps();
      this.#post({ kind: 'failed', error: errorFacts(error) });
    } finally {
      this.#driving = false;
    }
  }

  async #work(bench: Bench): Promise<void> {
    const { network, scenes } = bench;
    let stepped = false;
    for (;;) {
      await this.#carryOutOrders(bench);
      const config = this.#configOf(bench);
      if (network.pairs >= config.pairs) this.#wanted = 0;
      if (this.#wanted <= 0) break;
      scenes.go();
      if (!(await this.#train(bench, config, !stepped))) continue;
      stepped = true;
      this.#wanted -= 1;
      await this.tools.nextTask();
    }
    scenes.rest();
    if (!this.#rested) await this.#rest(bench);
  }

  /** One step. @returns false when it was called off while it waited for scenes */
  async #train(bench: Bench, config: TrainingConfig, isFirst: boolean): Promise<boolean> {
    const { network, scenes, stream } = bench;
    const { batchSize, learningRate, temperature } = config;
    const before = network.pairs;
    const places = stream.places(before, batchSize);
    const { signal } = this.#waiting;
    try {
      await scenes.wait(
        places.map(({ scene }) => scene),
        signal,
        (missing) => isFirst && this.#sendPreparing(batchSize - missing, batchSize),
      );
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
    const start = this.tools.now();
    const scores = await network.train(bench.batch(places), {
      learningRate: learningRateAt(config, before),
      temperature,
    });
    const { step, pairs } = network;
    if (!Number.isFinite(scores.loss) || !Number.isFinite(scores.gradientNorm))
      throw trainerError('training-diverged', { step: step - 1, learningRate });
    this.#steps.push({ ...scores, step, pairs, batchSize, milliseconds: this.tools.now() - start });
    if (isFirst) this.#post({ kind: 'running' });
    await this.#report(bench, isProbeDue(bench.config, before, pairs));
    return true;
  }

  async #report(bench: Bench, isProbeDue: boolean): Promise<void> {
    const due = (what: keyof typeof intervals) => this.tools.now() - this.#sent[what] >= intervals[what];
    if (isProbeDue || due('probe')) await this.#sendProbe(bench, isProbeDue);
    else if (due('steps')) this.#sendSteps();
    if (due('checkpoint')) await this.#sendCheckpoint(bench);
  }

  async #rest(bench: Bench): Promise<void> {
    const { network } = bench;
    const finished = network.pairs >= this.#configOf(bench).pairs;
    if (finished && this.#recordedProbe !== network.step) await this.#sendProbe(bench, true);
    await this.#sendCheckpoint(bench);
    // A `play` that has come meanwhile wants no word of rest.
    if (this.#wanted > 0) return;
    this.#rested = true;
    this.#post({ kind: 'rested', finished });
  }

  async #carryOutOrders(bench: Bench): Promise<void> {
    for (let order = this.#orders.shift(); order; order = this.#orders.shift()) {
      if (order.kind === 'save') {
        if (order.probe && this.#recordedProbe !== bench.network.step) await this.#sendProbe(bench, true);
        await this.#sendCheckpoint(bench);
        continue;
      }
      const patch = readConfigPatch(this.#configOf(bench), order.patch);
      if (!patch) continue;
      const change = { step: bench.network.step, ...patch };
      this.#changes = withChange(this.#changes, change);
      this.#sendSteps();
      this.#post({ kind: 'changed', change });
    }
  }

  /** Of the next step. */
  #configOf({ config, network }: Bench): TrainingConfig {
    return configAt(config, this.#changes, network.step + 1);
  }

  #sendPreparing(scenesDrawn: number, scenesNeeded: number): void {
    this.#post({ kind: 'preparing', scenesDrawn, scenesNeeded });
  }

  #sendSteps(): void {
    this.#sent.steps = this.tools.now();
    if (this.#steps.length > 0) this.#post({ kind: 'steps', steps: this.#steps });
    this.#steps = [];
  }

  async #sendProbe({ network }: Bench, recorded: boolean): Promise<ProbeMoment> {
    this.#probe = await network.probe();
    this.#sent.probe = this.tools.now();
    if (recorded) this.#recordedProbe = network.step;
    this.#sendSteps();
    this.#post({ kind: 'probe', moment: this.#probe, recorded });
    return this.#probe;
  }

  async #sendCheckpoint(bench: Bench): Promise<void> {
    const { network } = bench;
    const probe = this.#probe?.step === network.step ? this.#probe : await this.#sendProbe(bench, false);
    const checkpoint = await network.checkpoint(probe);
    this.#sendSteps();
    this.#sent.checkpoint = this.tools.now();
    // Copied here, where nobody waits: the page passes megabytes on without touching them.
    const copy = copyOf(checkpoint);
    const transfer = [...buffersOf(checkpoint), ...buffersOf(copy)];
    this.tools.post({ kind: 'checkpoint', checkpoint, copy }, transfer);
  }

  #post(reply: TrainerReply): void {
    this.tools.post(reply, []);
  }
}
