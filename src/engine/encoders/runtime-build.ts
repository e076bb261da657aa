import type { Device } from './encoder.ts';

/**
 * ONNX Runtime comes in three builds: `plain` knows no GPU and is the smallest; WebGPU needs `jspi`, or, where WebAssembly
 * cannot wait for a promise, `asyncify`, which is larger and slower.
 */
export type RuntimeBuild = 'plain' | 'jspi' | 'asyncify';

export function runtimeBuild(device: Device, jspi: boolean): RuntimeBuild {
  if (device === 'wasm') return 'plain';
  return jspi ? 'jspi' : 'asyncify';
}
