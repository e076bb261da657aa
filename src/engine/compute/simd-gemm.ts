import { EngineError } from '../errors.ts';
import { gemmShape, type GemmShape } from './gemm-shape.ts';
import { gemmWasm } from './gemm.wasm.ts';
import type { Gemm } from './gemm.ts';
import { bandRows, roundUp, tileColumns, tileRows, type PanelKernel } from './panels.ts';
import { takingTurns } from './turns.ts';
import { growTo, pageBytes, startWasm, type WasmMachine } from './wasm.ts';

/**
 * WebAssembly SIMD on the calling thread, float32 throughout. Its memory grows to what the largest product
 * needs, about 4 · (m·k + 2·n·k) bytes and a band, and stays until `dispose`.
 *
 * @throws EngineError `simd-unavailable` where the machine has no WebAssembly SIMD. A product that does not
 * fit into the 4 GiB of WebAssembly rejects with `out-of-memory`.
 */
export async function createSimdGemm(): Promise<Gemm> {
  let machine: WasmMachine<PanelKernel> | undefined = await startWasm<PanelKernel>(gemmWasm);

  async function compute(a: Float32Array, b: Float32Array, shape: GemmShape, signal?: AbortSignal) {
    if (!machine) throw new EngineError('disposed');
    const turn = takingTurns(signal);
    const { memory, kernel } = machine;
    const { m, n, k, alpha, strideA, strideB } = shape;
    const c = new Float32Array(m * n);
    if (k === 0 || c.length === 0) return c;

    const sizes = [a.length, b.length, roundUp(n, tileColumns) * k, bandRows * k, bandRows * n];
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
      kernel.multiply(packedA, packedB, atC, rows, n, k, 4 * n, alpha, false);
      c.set(new Float32Array(memory.buffer, atC, rows * n), first * n);
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

/** Lays arrays of so many floats one after the other and makes room. @returns their addresses in bytes */
function reserve(memory: WebAssembly.Memory, sizes: readonly number[]): number[] {
  let end = pageBytes; // the first page is the compiled code's
  const addresses = sizes.map((size) => {
    const start = end;
    end = roundUp(end + 4 * size, 16);
    return start;
  });
  growTo(memory, end);
  return addresses;
}
