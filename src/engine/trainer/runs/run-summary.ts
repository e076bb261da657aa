import { configAt } from '../config-at.ts';
import type { RunSummary, TrainingRun } from '../training-run.ts';
import type { Checkpoint } from './checkpoint.ts';

/** What a list says of a run, as it stands at its checkpoint. */
export function summaryOf({ run, checkpoint }: { run: TrainingRun; checkpoint: Checkpoint }): RunSummary {
  const { id, started, config, changes, device } = run;
  const { step, pairs, probe } = checkpoint;
  const { loss, rowLoss, columnLoss, rowAccuracy, columnAccuracy } = probe;
  const budget = configAt(config, changes).pairs;
  return {
    id,
    started,
    config,
    changes: changes.length,
    budget,
    device,
    step,
    pairs,
    scores: { loss, rowLoss, columnLoss, rowAccuracy, columnAccuracy },
    finished: pairs >= budget,
  };
}

/** A summary that was kept before summaries told the budget: it was at least the first one, and what has been seen. */
export function withBudget(summary: Omit<RunSummary, 'budget'> & { readonly budget?: number }): RunSummary {
  const { pairs, config, finished } = summary;
  return { budget: finished ? pairs : Math.max(pairs, config.pairs), ...summary };
}
