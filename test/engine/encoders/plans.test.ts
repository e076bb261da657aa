import { describe, expect, test } from 'vitest';
import { catalogue, embeddedEntry, findEntry, hubEntry } from '../../../src/engine/encoders/catalogue.ts';
import { plansFor } from '../../../src/engine/encoders/plans.ts';
import type { Probe } from '../../../src/engine/encoders/probe.ts';

const real = { description: 'nvidia ampere', software: false, shaderF16: true };
const machine: Probe = { webgpu: real, jspi: true, isolated: true, cores: 8, memory: 8 };
const without: Probe = { ...machine, webgpu: null };
const software: Probe = { ...machine, webgpu: { ...real, software: true, shaderF16: false } };
const b32 = findEntry('Xenova/clip-vit-base-patch32')!;
const short = (plans: ReturnType<typeof plansFor>) => plans.map(({ device, dtype }) => `${device} ${dtype}`);

describe('the embedded model', () => {
  test('runs on WebGPU with a real adapter, and on WASM if that fails', () => {
    expect(short(plansFor(embeddedEntry, machine))).toEqual(['webgpu q8', 'wasm q8']);
  });

  test('runs on WASM without an adapter, or with one drawn by the CPU', () => {
    expect(short(plansFor(embeddedEntry, without))).toEqual(['wasm q8']);
    expect(short(plansFor(embeddedEntry, software))).toEqual(['wasm q8']);
  });
});

describe('a hub model', () => {
  test('is tried in fp16, then fp32, on WebGPU, then in 8 bits on WASM', () => {
    expect(short(plansFor(b32, machine))).toEqual(['webgpu fp16', 'webgpu fp32', 'wasm q8']);
  });

  test('is not tried in fp16 without shader-f16', () => {
    const probe = { ...machine, webgpu: { ...real, shaderF16: false } };
    expect(short(plansFor(b32, probe))).toEqual(['webgpu fp32', 'wasm q8']);
  });

  test('never runs its 8-bit weights on WebGPU', () => {
    for (const entry of catalogue.filter(({ kind }) => kind === 'hub')) {
      expect(short(plansFor(entry, machine, { device: 'webgpu' }))).not.toContain('webgpu q8');
    }
  });

  test('takes what there is when it has neither 8-bit nor fp32 weights', () => {
    const entry = { ...b32, variants: b32.variants.filter(({ dtype }) => dtype === 'fp16') };
    expect(short(plansFor(entry, without))).toEqual(['wasm fp16']);
  });

  test('has no plan before its variants are known', () => {
    expect(plansFor(hubEntry('someone/something'), machine)).toEqual([]);
  });
});

describe('what the reader insists on', () => {
  test('wasm leaves out WebGPU', () => {
    expect(short(plansFor(b32, machine, { device: 'wasm' }))).toEqual(['wasm q8']);
  });

  test('webgpu takes a software adapter, or none, and keeps WASM for last', () => {
    expect(short(plansFor(embeddedEntry, software, { device: 'webgpu' }))).toEqual(['webgpu q8', 'wasm q8']);
    expect(short(plansFor(embeddedEntry, without, { device: 'webgpu' }))).toEqual(['webgpu q8', 'wasm q8']);
  });

  test('a precision is the only one tried', () => {
    expect(short(plansFor(b32, machine, { dtype: 'fp32' }))).toEqual(['webgpu fp32', 'wasm fp32']);
  });
});

test('WASM leaves one core to the page, takes at most four, and one without isolation', () => {
  const threads = (probe: Partial<Probe>) => plansFor(embeddedEntry, { ...without, ...probe })[0].threads;
  expect(threads({ cores: 16 })).toBe(4);
  expect(threads({ cores: 3 })).toBe(2);
  expect(threads({ cores: 1 })).toBe(1);
  expect(threads({ cores: 16, isolated: false })).toBe(1);
});
