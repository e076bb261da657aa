// The matrix product in WebAssembly SIMD: what simd-gemm.ts calls. The language of the .as.ts files is AssemblyScript:
// `node scripts/build-wasm.mjs` compiles them, and TypeScript never sees them. All pointers and strides count bytes.
// The first 64 KiB of the memory belong to the compiled code.

export { pack } from './pack.as';
export { multiply } from './tile.as';
