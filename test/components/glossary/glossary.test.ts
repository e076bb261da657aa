import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileProse } from '../../../scripts/vite/lesson-markdown.ts';
import { sources } from '../../../src/components/citations/sources.ts';
import { glossary } from '../../../src/components/glossary/glossary.ts';

const lessons = readdirSync('lessons', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const texts = lessons.flatMap(({ name }) =>
  (['zh', 'en'] as const).map((language) => {
    const {
      title,
      lead,
      steps,
      sources: cited,
    } = compileProse(readFileSync(`lessons/${name}/${language}.md`, 'utf8'));
    const html = [...lead, ...steps.flatMap(({ blocks }) => blocks)].map((block) => block.html).join('\n');
    return { name: `${name}, ${language}: ${title}`, html, cited };
  }),
);

it.each(texts)('$name uses terms that the glossary has, each explained once', ({ html }) => {
  const used = [...html.matchAll(/<dg-term term="([^"]+)"/g)].map(([, term]) => term);
  expect(Object.keys(glossary)).toEqual(expect.arrayContaining(used));
  expect(used).toEqual([...new Set(used)]);
});

it.each(texts)('$name cites works that the list of sources has', ({ cited }) => {
  expect(Object.keys(sources)).toEqual(expect.arrayContaining(cited));
});

it('explains every term in both languages, in words of its own', () => {
  for (const [id, { zh, en }] of Object.entries(glossary)) {
    expect(zh.meaning, id).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en.meaning, id).toMatch(/\.”?$/);
    expect(en.meaning, id).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
