import { expect, test } from 'vitest';
import { TextTokens } from '../../../src/engine/encoders/worker/text-tokens.ts';

/** A tokenizer of CLIP's form: byte-level pieces with `</w>` at the end of a word, whose unknown token is its end token. */
const letters = 'abcdefghijklmnopqrstuvwxyz';
const pieces = [
  ...letters,
  ...[...letters].map((letter) => `${letter}</w>`),
  'do',
  'dog</w>',
  '<|startoftext|>',
  '<|endoftext|>',
];
const id = (piece: string) => pieces.indexOf(piece);
const special = ['<|startoftext|>', '<|endoftext|>'].map((content) => ({
  id: id(content),
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
}));
const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: special,
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: {
    type: 'Split',
    pattern: { Regex: '[\\p{L}]+|[^\\s\\p{L}]+' },
    behavior: 'Removed',
    invert: true,
  },
  post_processor: {
    type: 'RobertaProcessing',
    sep: ['<|endoftext|>', id('<|endoftext|>')],
    cls: ['<|startoftext|>', id('<|startoftext|>')],
    trim_offsets: false,
    add_prefix_space: false,
  },
  decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true },
  model: {
    type: 'BPE',
    unk_token: '<|endoftext|>',
    continuing_subword_prefix: '',
    end_of_word_suffix: '</w>',
    fuse_unk: false,
    vocab: Object.fromEntries(pieces.map((piece, i) => [piece, i])),
    merges: ['d o', 'do g</w>'],
  },
};
const config = {
  tokenizer_class: 'CLIPTokenizer',
  bos_token: '<|startoftext|>',
  eos_token: '<|endoftext|>',
  pad_token: '<|endoftext|>',
  unk_token: '<|endoftext|>',
  model_max_length: 77,
};
const tokens = new TextTokens({ tokenizer, config }, { contextLength: 8, vocabulary: 'subwords' });
const [start, end] = [id('<|startoftext|>'), id('<|endoftext|>')];

test('a text is its pieces between start and end', () => {
  expect(tokens.ids('A dog')).toEqual([start, id('a</w>'), id('dog</w>'), end]);
});

test('a word that must be spelt is not unknown', () => {
  expect(tokens.inspect('a zebra').unknownWords).toEqual([]);
});

test('a text that is too long keeps its end token', () => {
  expect(tokens.ids('dog '.repeat(20))).toEqual([start, ...Array<number>(6).fill(id('dog</w>')), end]);
  expect(tokens.inspect('dog '.repeat(20)).droppedTokens).toBe(14);
});

test('nothing is left of an empty text, though the unknown token is the end token', () => {
  expect(tokens.ids(' ')).toEqual([]);
});

test('padding and end are the same token here, which the model must be spared', () => {
  expect([tokens.padId, tokens.endId]).toEqual([end, end]);
});
