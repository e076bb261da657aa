/** @returns the WebAssembly module that src/engine/compute/gemm.as.ts compiles to */
export function compileGemm(): Promise<Uint8Array>;
