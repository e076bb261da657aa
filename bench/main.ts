import { encoderBench } from './encoder.ts';
import { gemmBench } from './gemm.ts';
import { matrixBench } from './matrix.ts';
import { matrixPageBench } from './matrix-page.ts';
import { formatRow, type Row } from './row.ts';
import { tabBench } from './tab.ts';
import { trainingBench } from './training.ts';
import { transferBench } from './transfer.ts';
import { umapBench } from './umap.ts';

type Benches = Readonly<Record<string, () => Promise<Row[]>>>;

const benches: Benches = {
  transfer: transferBench,
  gemm: gemmBench,
  encoder: encoderBench,
  matrix: matrixBench,
  'matrix-page': matrixPageBench,
  umap: umapBench,
  training: trainingBench,
};

/** They take minutes by their nature: only when they are named. */
const longBenches: Benches = { tab: tabBench };

/** Runs the benchmarks that `names` lists, or all but the long ones. */
export async function bench(names: readonly string[]): Promise<void> {
  const known = { ...benches, ...longBenches };
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    if (!(name in known))
      throw new Error(`No benchmark "${name}"; there are: ${Object.keys(known).join(', ')}`);
    for (const row of await known[name]()) process.stdout.write(`${formatRow(row)}\n`);
  }
}
