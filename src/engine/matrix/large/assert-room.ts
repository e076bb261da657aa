import { EngineError } from '../../errors.ts';

/** The share of a machine's memory that one matrix may take. */
const share = 1 / 4;

/**
 * Browsers promise more memory than a machine has, and end the page when it is used: where the browser tells how much
 * there is, that is asked before any is taken for n × n cells.
 *
 * @param memory of the machine, GiB; undefined where the browser does not tell
 * @throws EngineError `out-of-memory`
 */
export function assertRoom(
  n: number,
  memory: number | undefined = (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory,
): void {
  if (memory !== undefined && 4 * n * n > share * memory * 2 ** 30)
    throw new EngineError('out-of-memory', { n });
}
