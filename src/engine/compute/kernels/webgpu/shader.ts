/** A compute shader with one entry point `main`, and what it is given: numbers in a uniform, tensors in bindings. */
export interface Shader<Argument extends string = string, Operand extends string = string> {
  readonly name: string;
  readonly integers: readonly Argument[];
  readonly floats: readonly Argument[];
  readonly reads: readonly Operand[];
  readonly writes: readonly Operand[];
  /** WGSL. */
  readonly code: string;
}

interface ShaderParts<I extends string, F extends string, R extends string, W extends string> {
  /** Members of `args`, i32 and f32. */
  readonly integers: readonly I[];
  readonly floats?: readonly F[];
  /** Variables, array<f32>. */
  readonly reads?: readonly R[];
  readonly writes: readonly W[];
  readonly code: string;
}

/**
 * Declares `args`, the operands and `groupIndex` before the code, so that each name is written once. Indices are i32:
 * no buffer holds 2³¹ numbers.
 */
export function shader<
  const I extends string,
  const R extends string = never,
  const W extends string = never,
  const F extends string = never,
>(name: string, parts: ShaderParts<I, F, R, W>): Shader<I | F, R | W> {
  const { integers, floats = [], reads = [], writes, code } = parts;
  const members = [
    ...integers.map((member) => `${member}: i32`),
    ...floats.map((member) => `${member}: f32`),
  ];
  const bindings = [...reads, ...writes].map(
    (operand, binding) =>
      `@group(1) @binding(${binding}) var<storage, ${binding < reads.length ? 'read' : 'read_write'}> ${operand}: array<f32>;`,
  );
  const header = `
struct Args { ${members.join(', ')} }
@group(0) @binding(0) var<uniform> args: Args;
${bindings.join('\n')}

// Workgroups are dispatched in two dimensions, as one has too few; this is the number of one of them.
fn groupIndex(id: vec3u, count: vec3u) -> i32 { return i32(id.y * count.x + id.x); }
`;
  return { name, integers, floats, reads, writes, code: header + code };
}

/** Invocations in a workgroup of `elementwise`. */
export const elementsPerGroup = 256;

/** A shader that is run for each i from 0 to `args.length` − 1. */
export function elementwise<
  const I extends string,
  const R extends string = never,
  const W extends string = never,
  const F extends string = never,
>(name: string, parts: ShaderParts<I, F, R, W>) {
  const code = `
@compute @workgroup_size(${elementsPerGroup})
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let i = groupIndex(id, count) * ${elementsPerGroup} + i32(local);
  if (i >= args.length) { return; }
  ${parts.code}
}
`;
  return shader(name, { ...parts, integers: ['length', ...parts.integers], code });
}

/**
 * WGSL: `workgroupSum(local, value)` is the sum over the workgroup, the same for each of its invocations and from run
 * to run. Call it where control flow is uniform.
 */
export const workgroupSum = (size: number) => /* wgsl */ `
var<workgroup> workgroupSums: array<f32, ${size}>;

fn workgroupSum(local: u32, value: f32) -> f32 {
  workgroupSums[local] = value;
  for (var reach = ${size / 2}u; reach > 0u; reach /= 2u) {
    workgroupBarrier();
    if (local < reach) { workgroupSums[local] += workgroupSums[local + reach]; }
  }
  return workgroupUniformLoad(&workgroupSums[0]);
}
`;
