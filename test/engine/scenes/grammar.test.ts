import { expect, test } from 'vitest';
import { article } from '../../../src/engine/scenes/article.ts';
import {
  nameOf,
  pluralOf,
  promptOf,
  withArticle,
  wordsOf,
} from '../../../src/engine/scenes/caption-words.ts';
import {
  colours,
  conceptOf,
  concepts,
  counts,
  kinds,
  places,
  sizes,
} from '../../../src/engine/scenes/grammar.ts';

const languages = ['en', 'zh'] as const;
const chinese = /^[\p{Script=Han}T]+$/u;
const english = /^[A-Za-z][A-Za-z' &,-]*$/;

test('there are 261 concepts, each once', () => {
  expect(new Set(concepts.map(({ id }) => id)).size).toBe(261);
  expect(concepts.length).toBe(261);
});

test('every concept has its words in both languages, written in their script', () => {
  for (const { id, en, zh } of concepts) {
    for (const word of [en, ...en.synonyms]) {
      expect(word.name, id).toMatch(english);
      expect(word.plural, id).toMatch(english);
    }
    for (const name of [zh.name, ...zh.synonyms]) expect(name, id).toMatch(chinese);
  }
});

test('no word belongs to two concepts', () => {
  const owner = new Map<string, string>();
  for (const { id, en, zh } of concepts) {
    const words = [en, ...en.synonyms].flatMap(({ name, plural }) => [name, plural]);
    for (const word of new Set([...words, zh.name, ...zh.synonyms].map((text) => text.toLowerCase()))) {
      expect(owner.get(word) ?? id, word).toBe(id);
      owner.set(word, id);
    }
  }
});

test('no word of a kind is the word of a concept, and kinds name concepts that exist', () => {
  const names = new Set(concepts.flatMap(({ id }) => languages.flatMap((language) => wordsOf(id, language))));
  const taken = new Set([...names].map(({ name }) => name));
  for (const { id, en, zh, concepts: members } of kinds) {
    expect([taken.has(en.name), taken.has(zh.name)], id).toEqual([false, false]);
    for (const member of members ?? []) expect(conceptOf(member).id).toBe(member);
  }
});

test('within a concept no word is listed twice', () => {
  for (const { id } of concepts) {
    for (const language of languages) {
      const names = wordsOf(id, language).map(({ name }) => name);
      expect(new Set(names).size, `${id}: ${names.join()}`).toBe(names.length);
    }
  }
});

test('what can be counted has a plural of its own, save for the animals and vehicles that have none', () => {
  const same = concepts
    .flatMap(({ en }) => [en, ...en.synonyms])
    .filter(({ name, plural, uncountable, pluralOnly }) => !uncountable && !pluralOnly && name === plural);
  expect(same.map(({ name }) => name).sort()).toEqual(
    ['deer', 'dice', 'fish', 'goldfish', 'jellyfish', 'reindeer', 'sheep', 'spacecraft', 'swine'].concat(
      'tropical fish',
    ),
  );
  const odd = { mouse: 'mice', wolf: 'wolves', knife: 'knives', leaf: 'leaves', cactus: 'cacti' };
  const others = { foot: 'feet', tooth: 'teeth', snowman: 'snowmen', tomato: 'tomatoes', piano: 'pianos' };
  for (const [concept, plural] of Object.entries({ ...odd, ...others }))
    expect(pluralOf(concept)).toBe(plural);
});

test('what cannot be counted has a countable word beside its name, so that two of it can be spoken of', () => {
  for (const { id, en } of concepts) {
    if (!en.uncountable && !en.pluralOnly) continue;
    expect(en.plural, id).toBe(en.name);
    expect(wordsOf(id, 'en').filter(({ countable }) => countable).length, id).toBeGreaterThan(0);
  }
});

test('every Chinese word has a measure word', () => {
  for (const { id, zh } of concepts) {
    for (const { measures } of wordsOf(id, 'zh')) {
      expect(measures.length, id).toBeGreaterThan(0);
      for (const measure of measures) expect(measure, id).toMatch(/^\p{Script=Han}$/u);
    }
    for (const name of Object.keys(zh.synonymMeasures ?? {}))
      expect([zh.name, ...zh.synonyms]).toContain(name);
  }
});

test.each([
  ['dog', 'a dog', '一只狗'],
  ['horse', 'a horse', '一匹马'],
  ['cow', 'a cow', '一头牛'],
  ['fish', 'a fish', '一条鱼'],
  ['flower', 'a flower', '一朵花'],
  ['tree', 'a tree', '一棵树'],
  ['car', 'a car', '一辆汽车'],
  ['airplane', 'an airplane', '一架飞机'],
  ['ship', 'a ship', '一艘轮船'],
  ['book', 'a book', '一本书'],
  ['key', 'a key', '一把钥匙'],
  ['owl', 'an owl', '一只猫头鹰'],
  ['unicorn', 'a unicorn', '一只独角兽'],
  ['hourglass', 'an hourglass', '一个沙漏'],
  ['scissors', 'scissors', '一把剪刀'],
  ['bread', 'bread', '一个面包'],
  ['milk', 'milk', '一杯牛奶'],
])('%s: %s, %s', (concept, en, zh) => {
  expect([withArticle(concept, 'en'), withArticle(concept, 'zh')]).toEqual([en, zh]);
});

test('prompts are the classic ones', () => {
  expect(promptOf('dog', 'en')).toBe('a photo of a dog');
  expect(promptOf('scissors', 'en')).toBe('a photo of scissors');
  expect(promptOf('dog', 'zh')).toBe('一张狗的照片');
  expect(nameOf('cat', 'zh')).toBe('猫');
});

test('a or an goes by the first letter, save for words that sound otherwise', () => {
  const words = concepts.flatMap(({ id }) => wordsOf(id, 'en')).filter(({ countable }) => countable);
  const exceptions = words.filter(({ name }) => (article(name) === 'an') !== /^[aeiou]/i.test(name));
  expect(exceptions.map(({ name }) => name).sort()).toEqual(['hour glass', 'hourglass', 'unicorn']);
});

test.each([
  ['puppy', 'dog'],
  ['kitten', 'cat'],
  ['automobile', 'car'],
  ['bike', 'bicycle'],
  ['plane', 'airplane'],
  ['aeroplane', 'airplane'],
  ['bunny', 'rabbit'],
  ['donut', 'doughnut'],
  ['burger', 'hamburger'],
  ['couch', 'sofa'],
  ['television', 'tv'],
  ['smartphone', 'phone'],
  ['lorry', 'truck'],
  ['ladybird', 'ladybug'],
  ['present', 'gift'],
  ['小狗', 'dog'],
  ['猫咪', 'cat'],
  ['小汽车', 'car'],
  ['轿车', 'car'],
  ['单车', 'bicycle'],
  ['西红柿', 'tomato'],
  ['马铃薯', 'potato'],
  ['公共汽车', 'bus'],
  ['巴士', 'bus'],
])('%s is a word for %s', (word, concept) => {
  const names = languages.flatMap((language) => wordsOf(concept, language)).map(({ name }) => name);
  expect(names).toContain(word);
});

test('the places, colours, sizes and counts are the agreed ones, with words in both languages', () => {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join(' ');
  expect(ids(places)).toBe(
    'grass beach snow road sea sky night forest desert mountain table room city underwater',
  );
  expect(ids(colours)).toBe('white black red green blue yellow pink purple orange gray brown');
  expect([ids(sizes), ids(counts)]).toEqual(['big small', 'two three']);
  for (const { id, rgb } of colours) expect(rgb.length, id).toBe(3);
});

test('no phrase belongs to two places', () => {
  for (const language of languages) {
    for (const part of ['phrases', 'scenes'] as const) {
      const all = places.flatMap((place) => place[language][part]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((text) => (language === 'en' ? english : chinese).test(text))).toBe(true);
    }
  }
});
