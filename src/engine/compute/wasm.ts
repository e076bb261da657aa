import { EngineError } from '../errors.ts';

/** A compiled .as.ts file at work. The first page of its memory is its own. */
export interface WasmMachine<E> {
  readonly memory: WebAssembly.Memory;
  readonly kernel: E;
}

/** WebAssembly memory comes in pages of so many bytes. */
export const pageBytes = 65536;
/** All pages but one, so that the address behind the last byte is still one of 32 bits. */
const maxPages = 65535;

/** @param module in base64 @throws EngineError `simd-unavailable` where the machine has no WebAssembly SIMD */
export async function startWasm<E>(module: string): Promise<WasmMachine<E>> {
  const bytes = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
    return { memory, kernel: instance.exports as unknown as E };
  } catch (cause) {
    throw new EngineError('simd-unavailable', {}, { cause });
  }
}

/** Lets a memory grow to at least so many bytes. @throws EngineError `out-of-memory` */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const pages = Math.ceil(bytes / pageBytes);
  const missing = pages - memory.buffer.byteLength / pageBytes;
  if (missing <= 0) return;
  try {
    if (pages > maxPages) throw new RangeError(`${pages} pages`);
    memory.grow(missing);
  } catch (cause) {
    throw new EngineError('out-of-memory', { bytes }, { cause });
  }
}
