/**
 * As much of the ONNX format as we need: a walk over the protobuf wire format, to see that a file is whole and to find
 * its weights. Field numbers are those of onnx.proto3 (ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto
 * dims = 1, data_type = 2, name = 8, raw_data = 9).
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */

/** A weight of the graph. `bytes` is a view into the file: writing to it changes the model. */
export interface Initializer {
  readonly name: string;
  readonly dims: readonly number[];
  readonly type: 'float32' | 'int8' | 'other';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Field {
  readonly number: number;
  /** The value of a varint, or the place of the bytes of a length-delimited field. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const graphField = 7;
const initializerField = 5;
const dataTypes: Record<number, Initializer['type']> = { 1: 'float32', 3: 'int8' };

/** @returns whether the bytes are a ModelProto with a graph whose parts all end where they say: false for a cut-off file. */
export function isWholeOnnx(file: Uint8Array<ArrayBuffer>): boolean {
  try {
    let graphs = 0;
    for (const field of fields(file, 0, file.length)) {
      if (field.number !== graphField) continue;
      graphs++;
      for (const part of fields(file, field.start, field.end)) void part;
    }
    return graphs === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The weights of the graph, in the order of the file. */
export function* initializers(file: Uint8Array<ArrayBuffer>): Generator<Initializer> {
  for (const model of fields(file, 0, file.length)) {
    if (model.number !== graphField) continue;
    for (const graph of fields(file, model.start, model.end)) {
      if (graph.number === initializerField) yield initializer(file, graph);
    }
  }
}

function initializer(file: Uint8Array<ArrayBuffer>, tensor: Field): Initializer {
  const dims: number[] = [];
  let [name, type, bytes] = ['', 0, file.subarray(0, 0)];
  for (const { number, value, start, end } of fields(file, tensor.start, tensor.end)) {
    if (number === 1 && end > start) dims.push(...packed(file, start, end));
    else if (number === 1) dims.push(value);
    else if (number === 2) type = value;
    else if (number === 8) name = new TextDecoder().decode(file.subarray(start, end));
    else if (number === 9) bytes = file.subarray(start, end);
  }
  return { name, dims, type: dataTypes[type] ?? 'other', bytes };
}

/** @throws RangeError where a field runs past the end of its message, or the wire type does not exist. */
function* fields(file: Uint8Array, from: number, to: number): Generator<Field> {
  let at = from;
  while (at < to) {
    const key = varint(file, at, to);
    at = key.next;
    const number = Math.floor(key.value / 8);
    const wire = key.value % 8;
    if (wire === 0) {
      const { value, next } = varint(file, at, to);
      at = next;
      yield { number, value, start: at, end: at };
      continue;
    }
    const length = wire === 2 ? varint(file, at, to) : fixed(wire, at);
    const [start, end] = [length.next, length.next + length.value];
    if (number === 0 || end > to) throw new RangeError(`A field of ${length.value} bytes runs past the end`);
    yield { number, value: 0, start, end };
    at = end;
  }
}

function fixed(wire: number, at: number): { value: number; next: number } {
  if (wire === 1) return { value: 8, next: at };
  if (wire === 5) return { value: 4, next: at };
  throw new RangeError(`No such wire type: ${wire}`);
}

/** Multiplies instead of shifting: a length may pass 2³¹. */
function varint(file: Uint8Array, at: number, to: number): { value: number; next: number } {
  let [value, factor] = [0, 1];
  for (let next = at; next < to && next < at + 10; factor *= 128) {
    const byte = file[next++];
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next };
  }
  throw new RangeError('A number runs past the end');
}

function packed(file: Uint8Array, start: number, end: number): number[] {
  const values: number[] = [];
  for (let at = start; at < end;) {
    const { value, next } = varint(file, at, end);
    values.push(value);
    at = next;
  }
  return values;
}
