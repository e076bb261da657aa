/** What is compiled: files in src/engine/compute. */
export const modules: readonly { entry: string; exported: string }[];
/**
 * @param sources texts in place of files of that name
 * @returns the WebAssembly module that an .as.ts file compiles to
 */
export function compileWasm(entry: string, sources?: Record<string, string>): Promise<Uint8Array>;
