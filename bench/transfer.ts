import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { buildSite } from '../scripts/build-site.ts';
import { chromiumPath, launchArguments } from '../scripts/chromium.mjs';
import { serveFolder } from '../scripts/serve-folder.ts';
import type { Row } from './row.ts';

type Kind = 'code and styles' | 'vectors and pictures' | 'font' | 'runtime' | 'model';

/** What a first visit to lesson 3 downloads: sizes after gzip, as a static host sends them (pictures as they are). */
export async function transferBench(): Promise<Row[]> {
  buildSite();
  const files = new Set<string>();
  const server = await serveFolder('dist', { isolated: true, onFile: (file) => files.add(file) });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
  try {
    // Service workers keep the notebook for the next visit, after it works; they are no part of this one.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${server.url}#/classic-case?lang=en`);
    await page.locator('.provenance.live').waitFor({ timeout: 120_000 });
    const bytes = (...kinds: Kind[]): number =>
      [...files]
        .filter((file) => kinds.includes(kindOf(file)))
        .reduce((sum, file) => sum + transferred(file), 0);
    return [
      {
        label: 'until lesson 3 is interactive: code and styles',
        value: bytes('code and styles') / 1e3,
        unit: 'kB',
        goal: ['≤', 300],
      },
      {
        label: 'until lesson 3 is interactive: stored vectors and pictures',
        value: bytes('vectors and pictures') / 1e3,
        unit: 'kB',
        goal: ['≤', 700],
      },
      { label: 'the Latin font', value: bytes('font') / 1e3, unit: 'kB' },
      { label: 'the runtime (ONNX Runtime Web)', value: bytes('runtime') / 1e6, unit: 'MB' },
      { label: 'the embedded CLIP with its tokenizer', value: bytes('model') / 1e6, unit: 'MB' },
      {
        label: 'until the first live answer: all of it',
        value: bytes('code and styles', 'vectors and pictures', 'font', 'runtime', 'model') / 1e6,
        unit: 'MB',
        goal: ['≤', 10],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function kindOf(file: string): Kind {
  const path = file.replaceAll('\\', '/');
  if (path.includes('/models/')) return 'model';
  if (/ort-wasm|encoder\.worker/.test(basename(path))) return 'runtime';
  if (/\/(pictures|vectors)\//.test(path)) return 'vectors and pictures';
  return extname(path) === '.woff2' ? 'font' : 'code and styles';
}

function transferred(file: string): number {
  const content = readFileSync(file);
  return /\.(webp|png|woff2)$/.test(file) ? content.length : gzipSync(content, { level: 9 }).length;
}
