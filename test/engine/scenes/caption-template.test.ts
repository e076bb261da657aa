import { describe, expect, test } from 'vitest';
import { Template, TemplateList } from '../../../src/engine/scenes/caption-template.ts';
import { plainBackground, templates, type TemplateData } from '../../../src/engine/scenes/grammar.ts';
import { Random } from '../../../src/engine/scenes/random.ts';

const languages = ['en', 'zh'] as const;
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot);
const sentence = ['it', 'bare', 'is', 'there', 'this'];
const allowed = {
  noun: ['noun', 'colour', 'short', 'size'],
  subject: ['a', 'noun', 'measure', 'count', 'first', 'second'],
  alone: sentence,
  placed: [...sentence, 'place'],
  empty: ['scene', 'place'],
};

test.each(languages)(
  '%s: each slot is one that its list fills, each weight counts, none is twice',
  (language) => {
    const { noun, subject, alone, placed, empty } = templates[language];
    const lists: [keyof typeof allowed, readonly TemplateData[]][] = [
      ...Object.values(noun).map((list) => ['noun', list] as ['noun', readonly TemplateData[]]),
      ...Object.values(subject).map((list) => ['subject', list] as ['subject', readonly TemplateData[]]),
      ['alone', alone],
      ['placed', placed],
      ['empty', empty],
    ];
    for (const [name, list] of lists) {
      expect(new Set(list.map(({ text }) => text)).size, name).toBe(list.length);
      for (const { text, weight } of list) {
        expect(weight, text).toBeGreaterThan(0);
        expect(text.replace(/\{\w+\}/g, ''), text).not.toMatch(/[{}]/);
        for (const slot of slots(text)) expect(allowed[name], text).toContain(slot);
      }
    }
    expect(alone.length + placed.length + empty.length).toBeGreaterThanOrEqual(70);
  },
);

test('a thing is in every sentence about things, a place in every sentence about a thing at a place', () => {
  for (const language of languages) {
    for (const { text } of [...templates[language].alone, ...templates[language].placed]) {
      expect(slots(text).filter((slot) => slot === 'it' || slot === 'bare').length, text).toBe(1);
    }
    for (const { text } of templates[language].placed) expect(slots(text), text).toContain('place');
    for (const text of [...plainBackground[language].phrases, ...plainBackground[language].scenes])
      expect(slots(text)).toContain('colour');
  }
});

describe('a template', () => {
  test('fills its slots and gives {a} the sound of what follows, be it a literal or another slot', () => {
    const template = new Template({ text: '{a} {size} {noun}, {a} hour and {a} {noun}' });
    expect(template.fill({ size: 'big', noun: 'owl' })).toBe('a big owl, an hour and an owl');
  });

  test('that lacks a value is an error, not a caption with a hole', () => {
    expect(() => new Template({ text: '{noun} {place}' }).fill({ noun: 'dog' })).toThrow('{place}');
  });

  test('for one kind of drawing is picked for that kind alone', () => {
    const list = new TemplateList([
      { text: 'any', weight: 1 },
      { text: 'lines', weight: 1, drawing: 'sketch' },
    ]);
    const picked = (kind?: 'colour' | 'sketch') => {
      const random = Random.seeded(1);
      return new Set(Array.from({ length: 50 }, () => list.pick(random, kind).fill({})));
    };
    expect(picked('sketch')).toEqual(new Set(['any', 'lines']));
    expect([picked('colour'), picked()]).toEqual([new Set(['any']), new Set(['any'])]);
  });
});
