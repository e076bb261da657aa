import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { compileProse } from '../../scripts/vite/lesson-markdown.ts';

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** Every pair of texts below `value`, with its path. */
function pairs(value: unknown, path: string): { path: string; zh: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ path, zh: value.zh, en: value.en }];
  return Object.entries(value).flatMap(([name, child]) => pairs(child, `${path}.${name}`));
}

// A module whose messages are all made by functions has no pair to look at: the types hold those.
let total = 0;

describe('the two languages', () => {
  it.each(files('src', '.messages.ts'))('%s says everything in both', async (file) => {
    const module: unknown = await import(resolve(file));
    const found = pairs(module, file);
    total += found.length;
    for (const { path, zh, en } of found) {
      expect(typeof zh, path).toBe(typeof en);
      if (typeof zh === 'string') expect(zh.trim(), path).not.toBe('');
      if (typeof en === 'string') {
        expect(en.trim(), path).not.toBe('');
        expect(en, `${path}: Chinese in the English text`).not.toMatch(/[\u4e00-\u9fff]/);
      }
      if (typeof zh === 'function')
        expect((zh as () => unknown).length, path).toBe((en as () => unknown).length);
    }
  });

  it('has many such messages to look at', () => {
    expect(total).toBeGreaterThan(150);
  });

  const lessons = readdirSync('lessons', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(lessons.map(({ name }) => name))(
    'lesson %s has the same steps, figures, scenes, pointers, terms, live values and sources in both',
    (name) => {
      const [zh, en] = (['zh', 'en'] as const).map((lang) =>
        compileProse(readFileSync(`lessons/${name}/${lang}.md`, 'utf8')),
      );
      const shape = ({ lead, steps, sources }: typeof zh) => {
        const blocks = [...lead, ...steps.flatMap((step) => step.blocks)];
        const html = blocks.map((block) => block.html).join('\n');
        const named = (pattern: RegExp) => [...new Set(html.match(pattern))].sort();
        return {
          figures: blocks.filter(({ kind }) => kind !== 'text'),
          steps: steps.map(({ id, scene }) => ({ id, scene })),
          pointers: named(/(?<=<dg-point to=")[^"]+/g),
          terms: named(/(?<=<dg-term term=")[^"]+/g),
          values: named(/(?<=<dg-value name=")[^"]+/g),
          sources: [...sources].sort(),
        };
      };
      expect(zh.steps.length).toBeGreaterThan(0);
      expect(shape(zh)).toEqual(shape(en));
    },
  );
});
