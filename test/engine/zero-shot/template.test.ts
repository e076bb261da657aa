import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { fillTemplate, fillTemplates, indefiniteArticle } from '../../../src/engine/zero-shot/index.ts';

describe('a template', () => {
  it('puts the label into its one place', () => {
    expect(fillTemplate('a photo of a {}.', 'dog')).toBe('a photo of a dog.');
    expect(fillTemplate('一张{}的照片', '狗')).toBe('一张狗的照片');
    expect(fillTemplate('{}', '$& dog')).toBe('$& dog');
  });

  it.each([
    ['a photo', 0],
    ['', 0],
    ['a {} beside a {}', 2],
    ['{ }', 0],
  ])('refuses %j, which has %i places for the label', (template, slots) => {
    let thrown: unknown;
    try {
      fillTemplate(template, 'dog');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(EngineError);
    expect(thrown).toMatchObject({ code: 'bad-template', detail: { slots } });
  });

  it.each([
    ['a photo of a {}', 'apple', 'a photo of an apple'],
    ['a photo of an {}', 'dog', 'a photo of a dog'],
    ['A {}', 'owl', 'An owl'],
    ['An {}', 'dog', 'A dog'],
    ['a photo of a {}', 'three dogs', 'a photo of three dogs'],
    ['a photo of a {}', '3 dogs', 'a photo of 3 dogs'],
    ['a photo of a {}', 'no dog', 'a photo of no dog'],
    ['a photo of a {}', 'an owl', 'a photo of an owl'],
    ['a photo of a {}', 'the moon', 'a photo of the moon'],
    ['a photo of a {}', 'one-eyed cat', 'a photo of a one-eyed cat'],
    ['a photo of a {}', 'nothing', 'a photo of nothing'],
    ['a photo of a {}', 'notebook', 'a photo of a notebook'],
    ['a photo of a big {}', 'apple', 'a photo of a big apple'],
    ['panda {}', 'apple', 'panda apple'],
    ['a photo of a {}', '狗', 'a photo of a 狗'],
  ])('fits the article of %j to %j', (template, label, sentence) => {
    expect(fillTemplate(template, label)).toBe(sentence);
  });

  it('fills several, the templates of a label one after the other', () => {
    expect(fillTemplates(['a {}', '{}'], ['owl', 'dog'])).toEqual(['an owl', 'owl', 'a dog', 'dog']);
  });
});

describe('the English article', () => {
  it.each(['apple', 'owl', 'umbrella', 'urn', 'usher', 'uninvited guest', 'unidentified object', 'hour', 'honest dog', 'heirloom', 'X-ray', 'MRI', 'FBI agent', 'HTML page', '8-ball', '18-wheeler', 'éclair', 'onerous task', 'L-shape'])('is an before %s', (word) => {
    expect(indefiniteArticle(word)).toBe('an');
  }); // prettier-ignore

  it.each(['dog', 'unicorn', 'uniform', 'university', 'used car', 'utensil', 'ukulele', 'uranium rod', 'euro', 'ewe', 'one-eyed cat', 'horse', 'UFO', 'USB stick', 'T-shirt', 'LEGO brick', 'yacht', '7-seater', '110-volt lamp'])('is a before %s', (word) => {
    expect(indefiniteArticle(word)).toBe('a');
  }); // prettier-ignore
});
