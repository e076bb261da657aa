import { EngineError } from '../errors.ts';
import { gemmShape, type GemmShape } from './gemm-shape.ts';
import { gemmWasm } from './gemm.wasm.ts';
import type { Gemm } from './gemm.ts';
import { takingTurns } from './turns.ts';

/** What gemm.as.ts exports; pointers and strides in bytes. */
interface Kernel {
  pack(
    from: number,
    to: number,
    lines: number,
    depth: number,
    line: number,
    step: number,
    width: number,
  ): void;
  multiply(a: number, b: number, c: number, m: number, n: number, k: number, alpha: number): void;
}

/** The kernel's tile: 4 rows × 8 columns. */
const [tileRows, tileColumns] = [4, 8];
/** Rows of A in a band. Packed, at k = 512, they take 128 KiB and stay in a second-level cache. */
const bandRows = 64;
const pageBytes = 65536;

/**
 * WebAssembly SIMD on the calling thread, float32 throughout. Its memory grows to what the largest product
 * needs, about 4 · (m·k + 2·n·k) bytes and a band, and stays until `dispose`.
 *
 * @throws EngineError `simd-unavailable` where the machine has no WebAssembly SIMD. A product that does not
 * fit into the 4 GiB of WebAssembly rejects with `out-of-memory`.
 */
export async function createSimdGemm(): Promise<Gemm> {
  let machine: Machine | undefined = await instantiate();

  async function compute(a: Float32Array, b: Float32Array, shape: GemmShape, signal?: AbortSignal) {
    if (!machine) throw new EngineError('disposed');
    const turn = takingTurns(signal);
    const { memory, kernel } = machine;
    const { m, n, k, alpha, strideA, strideB } = shape;
    const c = new Float32Array(m * n);
    if (k === 0 || c.length === 0) return c;

    const paddedN = roundUp(n, tileColumns);
    const sizes = [a.length, b.length, paddedN * k, bandRows * k, bandRows * paddedN];
    const [atA, atB, packedB, packedA, atC] = reserve(memory, sizes);
    new Float32Array(memory.buffer).set(a, atA / 4);
    new Float32Array(memory.buffer).set(b, atB / 4);
    kernel.pack(atB, packedB, n, k, 4 * strideB.line, 4 * strideB.depth, tileColumns);
    for (let first = 0; first < m; first += bandRows) {
      await turn();
      if (!machine) throw new EngineError('disposed'); // while others had their turn
      const rows = Math.min(bandRows, m - first);
      const band = atA + 4 * first * strideA.line;
      kernel.pack(band, packedA, rows, k, 4 * strideA.line, 4 * strideA.depth, tileRows);
      kernel.multiply(packedA, packedB, atC, roundUp(rows, tileRows), paddedN, k, alpha);
      copyRows(new Float32Array(memory.buffer, atC), paddedN, c.subarray(first * n, (first + rows) * n), n);
    }
    return c;
  }

  // One product at a time: a second one, begun while the first gives others a turn, would overwrite its memory.
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: 'simd',
    gemm(a, b, options) {
      const run = last.then(() => compute(a, b, gemmShape(a, b, options), options.signal));
      last = run.catch(() => undefined);
      return run;
    },
    dispose() {
      machine = undefined;
    },
  };
}

interface Machine {
  readonly memory: WebAssembly.Memory;
  readonly kernel: Kernel;
}

async function instantiate(): Promise<Machine> {
  const bytes = Uint8Array.from(atob(gemmWasm), (character) => character.charCodeAt(0));
  try {
    const memory = new WebAssembly.Memory({ initial: 0 });
    const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
    return { memory, kernel: instance.exports as unknown as Kernel };
  } catch (cause) {
    throw new EngineError('simd-unavailable', {}, { cause });
  }
}

/** Lays arrays of so many floats one after the other and makes room. @returns their addresses in bytes */
function reserve(memory: WebAssembly.Memory, sizes: readonly number[]): number[] {
  let end = 0;
  const addresses = sizes.map((size) => {
    const start = end;
    end = roundUp(end + 4 * size, 16);
    return start;
  });
  const missing = Math.ceil((end - memory.buffer.byteLength) / pageBytes);
  try {
    if (missing > 0) memory.grow(missing);
  } catch (cause) {
    throw new EngineError('out-of-memory', { bytes: end }, { cause });
  }
  return addresses;
}

/** Copies rows of n numbers out of rows that are padded to a multiple of the tile. */
function copyRows(padded: Float32Array, paddedN: number, rows: Float32Array, n: number): void {
  if (paddedN === n) rows.set(padded.subarray(0, rows.length));
  else
    for (let at = 0, from = 0; at < rows.length; at += n, from += paddedN)
      rows.set(padded.subarray(from, from + n), at);
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
