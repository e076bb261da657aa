import { encoderBench } from './encoder.ts';
import { gemmBench } from './gemm.ts';
import { formatRow, type Row } from './row.ts';
import { transferBench } from './transfer.ts';

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  transfer: transferBench,
  gemm: gemmBench,
  encoder: encoderBench,
};

/** Runs the benchmarks that `names` lists, or all of them. */
export async function bench(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    if (!(name in benches))
      throw new Error(`No benchmark "${name}"; there are: ${Object.keys(benches).join(', ')}`);
    for (const row of await benches[name]()) process.stdout.write(`${formatRow(row)}\n`);
  }
}
