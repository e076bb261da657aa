import { describe, expect, test } from 'vitest';
import { captionScene, plainCaption } from '../../../src/engine/scenes/caption.ts';
import { hypernymsOf, wordsOf } from '../../../src/engine/scenes/caption-words.ts';
import type { SceneDescription } from '../../../src/engine/scenes/description.ts';
import { concepts, places } from '../../../src/engine/scenes/grammar.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { grass, languages, scene, someScene, thing } from './caption-support.ts';

const plain = (description: SceneDescription) =>
  languages.map((language) => plainCaption(description, language));

describe('the canonical caption', () => {
  test.each<[string, string, SceneDescription]>([
    ['a dog on the grass', '草地上的一只狗', scene(grass, thing('dog'))],
    [
      'a red car on the road',
      '马路上的一辆红色的汽车',
      scene({ place: 'road' }, thing('car', { colour: 'red' })),
    ],
    [
      'two dogs on the beach',
      '沙滩上的两只狗',
      scene({ place: 'beach' }, thing('dog', { size: 0.4 }), thing('dog', { size: 0.4 })),
    ],
    [
      'three blue pairs of scissors on the table',
      '桌子上的三把蓝色的剪刀',
      scene({ place: 'table' }, ...[1, 2, 3].map(() => thing('scissors', { colour: 'blue' }))),
    ],
    ['a dog and an owl on the grass', '草地上的一只狗和一只猫头鹰', scene(grass, thing('dog'), thing('owl'))],
    [
      'a dog on a red background',
      '红色背景上的一只狗',
      scene({ colour: 'red' }, thing('dog', { size: 0.95 })),
    ],
    [
      'a red car and a blue car on the grass',
      '草地上的一辆红色的汽车和一辆蓝色的汽车',
      scene(grass, thing('car', { colour: 'red' }), thing('car', { colour: 'blue' })),
    ],
    [
      'two cars on the grass',
      '草地上的两辆汽车',
      scene(grass, thing('car', { colour: 'red' }), thing('car')),
    ],
    ['bread in the snow', '雪地上的一个面包', scene({ place: 'snow' }, thing('bread'))],
    ['the sea', '大海', scene({ place: 'sea' })],
    ['an orange background', '橙色背景', scene({ colour: 'orange' })],
  ])('%s, %s', (en, zh, description) => {
    expect(plain(description)).toEqual([en, zh]);
  });

  test('tells apart whatever differs in concept, count, colour or place', () => {
    const descriptions = concepts.flatMap(({ id }) => [
      scene(grass, thing(id)),
      scene({ place: 'snow' }, thing(id)),
      scene(grass, thing(id), thing(id)),
      scene(grass, thing(id, { colour: 'red' })),
    ]);
    for (const language of languages) {
      const captions = descriptions.map((description) => plainCaption(description, language));
      expect(new Set(captions).size).toBe(captions.length);
    }
  });
});

describe.each(languages)('how much is told (%s)', (language) => {
  const share = (description: SceneDescription, holds: (caption: string) => boolean) => {
    const source = Random.seeded(3);
    const captions = Array.from({ length: 4000 }, () => captionScene(description, language, source));
    return captions.filter((caption) => holds(caption.toLowerCase())).length / captions.length;
  };
  const dog = scene(grass, thing('dog', { colour: 'red', size: 0.9 }));
  const includes = (words: readonly string[]) => (caption: string) =>
    words.some((word) => caption.includes(word));

  test('the place in 62 % of all captions', () => {
    expect(share(dog, includes(places[0][language].phrases))).toBeCloseTo(0.62, 1);
  });
  test('the colour of a repainted thing in 80 %', () => {
    expect(share(dog, includes(language === 'en' ? ['red'] : ['红']))).toBeCloseTo(0.8, 1);
  });
  test('synonyms in a quarter', () => {
    const doughnut = scene(grass, thing('doughnut'));
    const synonyms = wordsOf('doughnut', language).slice(1);
    expect(Math.abs(share(doughnut, includes(synonyms.map(({ name }) => name))) - 0.26)).toBeLessThan(0.03);
  });
  test('a hypernym in about one of thirty', () => {
    const kinds = hypernymsOf('horse', language).map(({ name }) => name);
    expect(Math.abs(share(scene(grass, thing('horse')), includes(kinds)) - 0.035)).toBeLessThan(0.012);
  });
  test('the size in a fifth', () => {
    const big = language === 'en' ? ['big', 'large', 'huge'] : ['大'];
    expect(Math.abs(share(dog, includes(big)) - 0.2)).toBeLessThan(0.05);
  });
  test('a full stop in one of twenty', () => {
    expect(Math.abs(share(dog, (caption) => /[.。]$/.test(caption)) - 0.05)).toBeLessThan(0.015);
  });
});

test('a drawing is called what it is: a sketch only if all drawings are sketches', () => {
  const words = {
    colour: /cartoon|插画|卡通/,
    shape: /icon|silhouette|图标|剪影/,
    sketch: /sketch|outline|简笔画|线条画/,
  };
  for (const kind of ['colour', 'shape', 'sketch'] as const) {
    const source = Random.seeded(4);
    const pair = scene(grass, thing('dog'), thing('cat'));
    const captions = (kindOf?: (concept: string) => typeof kind) =>
      Array.from({ length: 600 }, (_, i) => captionScene(pair, languages[i % 2], source, { kindOf })).join(
        '\n',
      );
    const same = captions(() => kind);
    for (const [other, pattern] of Object.entries(words))
      expect(pattern.test(same), other).toBe(other === kind);
    const mixed = captions((concept) => (concept === 'dog' ? kind : kind === 'sketch' ? 'shape' : 'sketch'));
    for (const pattern of Object.values(words)) expect(mixed).not.toMatch(pattern);
    for (const pattern of Object.values(words)) expect(captions()).not.toMatch(pattern);
  }
});

test('the same seed gives the same captions, another seed others', () => {
  const descriptions = Array.from({ length: 50 }, (_, seed) => someScene(Random.seeded(seed)));
  const captions = (seed: number) => {
    const source = Random.seeded(seed);
    return descriptions.map((description) => captionScene(description, 'zh', source));
  };
  expect(captions(1)).toEqual(captions(1));
  expect(captions(2)).not.toEqual(captions(1));
});

test('two things are named in either order', () => {
  const source = Random.seeded(6);
  const captions = Array.from({ length: 200 }, () =>
    captionScene(scene(grass, thing('dog'), thing('cat')), 'en', source),
  );
  const together = captions.filter((caption) => /\bdog\b/.test(caption) && /\bcat\b/.test(caption));
  const dogFirst = together.filter((caption) => caption.search(/\bdog\b/) < caption.search(/\bcat\b/));
  expect(dogFirst.length / together.length).toBeGreaterThan(0.35);
  expect(dogFirst.length / together.length).toBeLessThan(0.65);
});

test('what the grammar does not know is an error that names it', () => {
  const caption = (description: SceneDescription) => () => plainCaption(description, 'en');
  expect(caption(scene(grass, thing('zeppelin')))).toThrow(
    'unknown-in-scene {"kind":"concept","id":"zeppelin"}',
  );
  expect(caption(scene({ place: 'moon base' }, thing('dog')))).toThrow(/unknown-in-scene.*moon base/);
  expect(caption(scene({ colour: 'mauve' }, thing('dog')))).toThrow(/unknown-in-scene.*mauve/);
});

test('wine that is painted blue is never red wine', () => {
  const source = Random.seeded(11);
  const captions = (colour?: string) =>
    Array.from({ length: 1000 }, (_, i) =>
      captionScene(scene(grass, thing('wine', { colour })), languages[i % 2], source),
    ).join();
  expect(captions()).toMatch(/red wine/);
  expect(captions()).toMatch(/红酒/);
  expect(captions('blue')).not.toMatch(/red wine|红酒/);
});

test.each<[string, RegExp, RegExp, SceneDescription]>([
  ['one thing', /\b(is|this|there)\b/, /\b(are|these)\b/, scene(grass, thing('dog'))],
  ['a plural', /\b(are|these)\b/, /\b(is|this)\b/, scene(grass, thing('scissors'), thing('scissors'))],
  ['a mass', /\bis\b/, /\b(are|these)\b/, scene(grass, thing('rice'))],
])('the verb agrees with %s', (_, right, wrong, description) => {
  const source = Random.seeded(12);
  const captions = Array.from({ length: 1000 }, () => captionScene(description, 'en', source)).join('\n');
  expect(captions).toMatch(right);
  expect(captions).not.toMatch(wrong);
});

test('the verb agrees with both of two things, but with the first of one beside another', () => {
  const source = Random.seeded(13);
  const pair = scene(grass, thing('dog'), thing('owl'));
  const captions = Array.from({ length: 8000 }, () => captionScene(pair, 'en', source));
  const verbs = (pattern: RegExp) =>
    new Set(captions.flatMap((caption) => pattern.exec(caption)?.slice(1) ?? []));
  expect(verbs(/^a dog and an owl (is|are) /)).toEqual(new Set(['are']));
  expect(verbs(/^a dog (?:next to|beside|with) an owl (is|are) /)).toEqual(new Set(['is']));
});
