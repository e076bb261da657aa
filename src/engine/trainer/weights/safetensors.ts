import { trainerError } from '../trainer-errors.ts';

/** A named array of float32 in a safetensors file. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface Safetensors {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: readonly NamedTensor[];
}

interface HeaderEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** The format's own limit of its header. */
const longestHeader = 100_000_000;

/**
 * Writes tensors as a safetensors file: the length of the header (64 bits, little-endian), the header (JSON, padded with
 * spaces so that numbers begin at a multiple of 8), the numbers one after the other.
 *
 * @see https://huggingface.co/docs/safetensors (format)
 */
export function writeSafetensors({ metadata, tensors }: Safetensors): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [end, (end += values.byteLength)] };
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + length + end).fill(0x20, 8, 8 + length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.set(json, 8);
  let at = 8 + length;
  for (const { values } of tensors) {
    for (let i = 0; i < values.length; i++, at += 4) view.setFloat32(at, values[i], true);
  }
  return bytes;
}

/** @throws EngineError `weights-damaged`; `weights-foreign` for numbers that are not float32 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 8 ? Infinity : Number(view.getBigUint64(0, true));
  if (length > longestHeader || 8 + length > bytes.length) throw damaged('header');
  const { __metadata__: metadata = {}, ...entries } = parseHeader(bytes.subarray(8, 8 + length));
  const begin = 8 + length;
  const tensors = Object.entries(entries).map(([name, entry]) => {
    const { dtype, shape, data_offsets: offsets } = checkedEntry(name, entry);
    if (dtype !== 'F32') throw trainerError('weights-foreign', { reason: `${name}: ${dtype}` });
    const [from, to] = offsets;
    const size = shape.reduce((product, n) => product * n, 1);
    if (from < 0 || to - from !== size * 4 || begin + to > bytes.length) throw damaged(name);
    const values = new Float32Array(size);
    for (let i = 0; i < size; i++) values[i] = view.getFloat32(begin + from + i * 4, true);
    return { name, shape, values };
  });
  return { metadata: metadata as Record<string, string>, tensors };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof header === 'object' && header !== null) return header as Record<string, unknown>;
  } catch {
    // Falls through: not JSON.
  }
  throw damaged('header');
}

function checkedEntry(name: string, entry: unknown): HeaderEntry {
  const { dtype, shape, data_offsets: offsets } = (entry ?? {}) as Partial<HeaderEntry>;
  const counts = (list: unknown): list is number[] =>
    Array.isArray(list) && list.every((n) => Number.isSafeInteger(n) && n >= 0);
  if (typeof dtype !== 'string' || !counts(shape) || !counts(offsets) || offsets.length !== 2) {
    throw damaged(name);
  }
  return { dtype, shape, data_offsets: [offsets[0], offsets[1]] };
}

function damaged(reason: string) {
  return trainerError('weights-damaged', { reason });
}
