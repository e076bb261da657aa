import { EngineError } from '../../../errors.ts';
import { roundUp } from '../../panels.ts';
import { growTo, pageBytes } from '../../wasm.ts';

/** A stretch of memory. The blocks follow one another without gaps. */
interface Block {
  readonly address: number;
  bytes: number;
  isFree: boolean;
}

/** Blocks begin at multiples of a cache line. */
const alignment = 64;

/**
 * Hands out parts of a WebAssembly memory, which grows and never shrinks: the first free block that is large enough,
 * else more memory. Freed neighbours become one block again.
 */
export class SimdMemory {
  readonly #blocks: Block[] = [];
  #end = pageBytes;

  constructor(private readonly memory: WebAssembly.Memory) {}

  /** @returns the address of room for so many floats, whatever they hold. @throws EngineError `out-of-memory` */
  allocate(length: number): number {
    const bytes = Math.max(alignment, roundUp(4 * length, alignment));
    const index = this.#blocks.findIndex((block) => block.isFree && block.bytes >= bytes);
    if (index < 0) return this.#append(bytes);
    const block = this.#blocks[index];
    if (block.bytes > bytes)
      this.#blocks.splice(index + 1, 0, {
        address: block.address + bytes,
        bytes: block.bytes - bytes,
        isFree: true,
      });
    block.bytes = bytes;
    block.isFree = false;
    return block.address;
  }

  /** @throws EngineError `bad-shape` for an address that is not in use */
  free(address: number): void {
    const index = this.#blocks.findIndex((block) => block.address === address && !block.isFree);
    if (index < 0) throw new EngineError('bad-shape', { op: 'free', address });
    this.#blocks[index].isFree = true;
    this.#mergeWithNext(index);
    this.#mergeWithNext(index - 1);
  }

  /** Room for so many floats each while `use` runs. */
  withScratch<R>(lengths: readonly number[], use: (addresses: readonly number[]) => R): R {
    const addresses: number[] = [];
    try {
      for (const length of lengths) addresses.push(this.allocate(length));
      return use(addresses);
    } finally {
      for (const address of addresses) this.free(address);
    }
  }

  /** Good until the memory grows, which any allocation may make it do. */
  floats(address: number, length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.memory.buffer, address, length);
  }

  /** As `floats`. */
  integers(address: number, length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, address, length);
  }

  #append(bytes: number): number {
    const last = this.#blocks.at(-1);
    // A free block at the end is too small, but it is a part of what is needed.
    const address = last?.isFree ? last.address : this.#end;
    growTo(this.memory, address + bytes);
    if (last?.isFree) this.#blocks.pop();
    this.#blocks.push({ address, bytes, isFree: false });
    this.#end = address + bytes;
    return address;
  }

  #mergeWithNext(index: number): void {
    const [block, next] = [this.#blocks[index], this.#blocks[index + 1]];
    if (!block?.isFree || !next?.isFree) return;
    block.bytes += next.bytes;
    this.#blocks.splice(index + 1, 1);
  }
}
