import { RunStore } from './run-store.ts';
import { writerStore } from './store-writer.ts';

/** The runs that the notebook keeps on this machine: one store for its trainer, its models and its lists. */
export const keptRuns = new RunStore(writerStore());
