import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { isolationHeaders } from './cross-origin-isolation.ts';

/**
 * Builds src/notebook/service-worker/service-worker.ts to `service-worker.js` beside the built page (its scope is its folder, so it can
 * not live under assets/), with the isolation headers that it adds and the files of this build written in.
 */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    async generateBundle(_options, bundle) {
      const built = Object.keys(bundle).sort();
      const files = filesOf(publicDir);
      const drawings = files.filter(isDrawing);
      const copied = files.filter(isKept);
      const notebook = built.filter((file) => /\.(js|css)$|-latin-wght-normal.*\.woff2$/.test(file));
      const result = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          __ISOLATION_HEADERS__: JSON.stringify(isolationHeaders),
          __NOTEBOOK_FILES__: JSON.stringify(['./', ...notebook, ...copied]),
          __DRAWING_FILES__: JSON.stringify(drawings),
          __RUNTIME_FILES__: JSON.stringify(runtimeFiles(built)),
          __VERSION__: JSON.stringify(versionOf(publicDir, built, [...copied, ...drawings])),
        },
        build: {
          write: false,
          rollupOptions: {
            input: 'src/notebook/service-worker/service-worker.ts',
            output: { format: 'iife' },
          },
        },
      });
      const [{ output }] = [result].flat() as { output: { type: string; code?: string }[] }[];
      const code = output.find((file) => file.type === 'chunk')?.code;
      if (!code) throw new Error('The service worker did not build');
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
    },
  };
}

/** The cut-outs of the scenes, and the list of them. */
function isDrawing(file: string): boolean {
  return /^drawings\/([a-z-]+\.png|drawings\.json)$/.test(file);
}

/** All but the large ones. What the model card tells is small, and is told without a network, too. */
function isKept(file: string): boolean {
  return !/^(models|drawings)\//.test(file) || /\/(card|figures|sources)\.json$/.test(file);
}

/** The files of each of ONNX Runtime's builds (src/engine/encoders/runtime-build.ts). */
function runtimeFiles(built: readonly string[]): Record<string, string[]> {
  const builds: Record<string, string[]> = { plain: [], jspi: [], asyncify: [] };
  for (const file of built.filter((name) => /\.(wasm|mjs)$/.test(name))) {
    builds[/\.(jspi|asyncify)-/.exec(file)?.[1] ?? 'plain'].push(file);
  }
  return builds;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

// Built files carry their hash in their names; copied ones do not, so their content counts.
function versionOf(publicDir: string, built: readonly string[], copied: readonly string[]): string {
  const digest = createHash('sha256').update(built.join());
  for (const file of copied) digest.update(file).update(readFileSync(join(publicDir, file)));
  return digest.digest('hex').slice(0, 12);
}
