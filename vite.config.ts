import { defineConfig } from 'vite';
import { crossOriginIsolation } from './scripts/vite/cross-origin-isolation.ts';
import { lessonMarkdown } from './scripts/vite/lesson-markdown.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';

export default defineConfig({
  // Relative, so that the built site works under any sub-path.
  base: './',
  // No SPA fallback: a missing model file must be a 404 and not a page of HTML.
  appType: 'mpa',
  publicDir: 'assets',
  plugins: [lessonMarkdown(), crossOriginIsolation(), serviceWorker()],
  // The condition keeps the ONNX Runtime from bundling (or fetching from a CDN) a WebAssembly file of its own choice.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directives/guard.js',
      'lit/directives/keyed.js',
      'lit/directives/repeat.js',
      'lit/directives/unsafe-html.js',
      'lit/directives/until.js',
      '@lit/context',
      '@lit/task',
      '@observablehq/plot',
      'd3-array',
      'd3-color',
      'd3-dsv',
      'd3-ease',
      'd3-format',
      'd3-interpolate',
      'd3-scale',
      'd3-scale-chromatic',
      'axe-core',
      'fast-png',
      'idb-keyval',
      'umap-js/dist/umap.js',
      '@huggingface/transformers',
      'onnxruntime-web/webgpu',
    ],
  },
  // A training writes thousands of files, more than a system lets one process watch.
  server: { port: 5173, watch: { ignored: ['**/training/build/**'] } },
  preview: { port: 4173 },
});
