import { execFileSync } from 'node:child_process';
import { PreTrainedTokenizer } from '@huggingface/transformers';
import { beforeAll, describe, expect, it } from 'vitest';
import { pythonPath } from '../../scripts/python.mjs';
import { captionScene } from '../../src/engine/scenes/caption.ts';
import { Random } from '../../src/engine/scenes/random.ts';
import { someScene } from '../engine/scenes/caption-support.ts';

const context = 24;
const captions = manyCaptions(4000);
/** What readers write and no caption does */
const others = [
  '',
  ' \t\n',
  'A Red Car, on the ROAD!',
  'a photo of a zeppelin',
  'the wizard’s “hat” — 100% wool…',
  'ＤＯＧ、ｃａｔ。１２３',
  '红色、蓝色和绿色。',
  '狗dog狗 犬\u200b小',
  'naïve Café, ÅNGSTRÖM, straße',
  'emoji 🐕 flag 🇨🇳 sum ∑ ½ ² ㎏',
  'кот и собака, 犬と猫, 개',
  'x_y a/b c-d #1 @home <tag>?',
  'dog '.repeat(40),
  '狗'.repeat(60),
];

interface Made {
  tokenizer: object;
  config: object;
  ids: number[][];
}

let made: Made;
let tokenizer: PreTrainedTokenizer;
beforeAll(() => {
  const python = pythonPath();
  if (!python) throw new Error('no Python with torch, numpy, Pillow and onnx');
  const input = JSON.stringify({ vocabulary: captions, texts: [...captions, ...others] });
  const output = execFileSync(python, ['test/training/token_ids.py'], { input, maxBuffer: 2 ** 26 });
  made = JSON.parse(output.toString()) as Made;
  tokenizer = new PreTrainedTokenizer(made.tokenizer, made.config);
}, 300_000);

/** As the app cuts: at most `context` ids, the end token never lost. */
function encode(text: string): number[] {
  const { input_ids: ids } = tokenizer(text, { return_tensor: false }) as { input_ids: number[] };
  return ids.length <= context ? ids : [...ids.slice(0, context - 1), ids[ids.length - 1]];
}

describe('the exported tokenizer.json in transformers.js', { timeout: 60_000 }, () => {
  it('gives every caption the ids that the training gave it', () => {
    expect(captions.map(encode)).toEqual(made.ids.slice(0, captions.length));
  });

  it('does so for texts that no caption is like', () => {
    expect(others.map(encode)).toEqual(made.ids.slice(captions.length));
  });

  it('knows every word of the captions: none is spelt or unknown', () => {
    const unknown = new Set(captions.flatMap((caption) => tokenizer.tokenize(caption)).filter(isPart));
    expect([...unknown]).toEqual([]);
  });

  it('spells a word that it does not know', () => {
    expect(tokenizer.tokenize('zeppelin').slice(1).every(isPart)).toBe(true);
  });
});

const isPart = (token: string) => token.startsWith('##') || token === '[UNK]';

function manyCaptions(count: number): string[] {
  const random = Random.seeded(11);
  return Array.from({ length: count }, (_, index) =>
    captionScene(someScene(random), index % 2 ? 'zh' : 'en', random),
  );
}
