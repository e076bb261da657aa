import type { Plugin } from 'vite';

/** The two headers without which a browser gives no SharedArrayBuffer, hence no WebAssembly threads. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Sends the isolation headers from the dev server and from `vite preview`. */
export function crossOriginIsolation(): Plugin {
  return {
    name: 'cross-origin-isolation',
    config: () => ({ server: { headers: isolationHeaders }, preview: { headers: isolationHeaders } }),
  };
}
