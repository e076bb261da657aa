import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { errorText } from '../../../src/components/i18n/errors.ts';

/** Facts as the engine gives them. */
const facts = {
  host: 'mirror.example', status: 503, seconds: 20, id: 'owner/name', path: 'onnx/text_model.onnx', loaded: 4.2e6,
  total: 63e6, reason: 'adapter refused', model: 'siglip', files: 'config.json,tokenizer.json', count: 8, device: 'webgpu',
  kind: 'reference', value: 0.4212, plans: 3, last: 'worker-died', index: 2, max: 200, row: 4, logitScale: -1, m: 9000, n: 9000, slots: 2,
}; // prettier-ignore

const engine = join(import.meta.dirname, '../../../src/engine');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, code]) => code);
const source = readFileSync(join(engine, 'encoders/error-codes.ts'), 'utf8');
const details = /interface EncoderErrorDetails \{(.*?)^\}/ms.exec(source)![1];
const listed = matches(details, /^ {2}'?([a-z-]+)'?: (?:\{|Record)/gm);
// The codes of a reader's picture files are told in the picture tray.
const thrown = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('pictures'))
  .flatMap((path) => matches(readFileSync(join(engine, path), 'utf8'), /new EngineError\(\s*'([a-z-]+)'/g));
const codes = [...new Set([...listed, ...thrown, 'asset-missing'])];

test('the list of codes is read from the engine', () => {
  expect(listed).toContain('hub-unreachable');
  expect(listed.length).toBeGreaterThan(15);
});

describe.each(codes)('%s', (code) => {
  const declared = new RegExp(`'?${code}'?: (.*)`).exec(details)?.[1] ?? '';
  const optional = matches(declared, /(\w+)\?:/g);
  const bare = Object.fromEntries(Object.entries(facts).filter(([name]) => !optional.includes(name)));

  test.each([
    ['with every detail', facts],
    ['with the least detail', bare],
  ])('has a title and an advice in both languages %s', (_, detail) => {
    const { title, advice } = errorText(new EngineError(code, detail));
    const unexpected = errorText(new Error('')).title;
    expect(title.en.startsWith(unexpected.en)).toBe(false);
    for (const text of [title.zh, advice.zh]) expect(text).toMatch(/[\u4e00-\u9fff].*[。！？]$/);
    for (const text of [title.en, advice.en]) {
      expect(text).toMatch(/^[A-Za-z“].*[.!?]$/);
      expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    }
    for (const text of [title.zh, title.en, advice.zh, advice.en])
      expect(text).not.toMatch(/undefined|NaN|\[object|\(\)|（）/);
  });
});

test('names the host, the file and the numbers', () => {
  const cut = errorText(new EngineError('cut-off', { path: 'model.onnx', loaded: 4.2e6, total: 63e6 }));
  expect(cut.title.en).toContain('4.2 MB of 63 MB');
  expect(cut.title.zh).toContain('4.2 MB，应有 63 MB');
  expect(errorText(new EngineError('hub-unreachable', { host: 'hf.example' })).title.en).toContain(
    'hf.example',
  );
});

test('a cancelled load is no failure', () => {
  expect(errorText(new DOMException('', 'AbortError')).title.en).toBe('Cancelled.');
});

test('an error that nobody foresaw keeps its own message', () => {
  expect(errorText(new TypeError('x is not a function')).title.en).toContain('x is not a function');
  expect(errorText('odd').title.zh).toContain('odd');
});

test.each([
  ['out-of-memory', { bytes: 1e9 }],
  ['device-lost', { message: 'lost' }],
  ['webgpu-unavailable', {}],
])('%s makes sense without a device or a reason, as the compute backends throw it', (code, detail) => {
  const { title } = errorText(new EngineError(code, detail));
  for (const text of [title.zh, title.en]) expect(text).not.toMatch(/undefined|WASM|\(\)/);
});
