import { beforeEach, describe, expect, it } from 'vitest';
import { LiveVectors } from '../../../src/components/embeddings/live-vectors.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';

const picture: Picture = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const source = (id: string, pixels = () => Promise.resolve(picture)) => ({ id, pixels });

/** Two-dimensional vectors; counts what it is asked. */
class CountingEncoder {
  readonly dim = 2;
  readonly calls: string[] = [];
  refuses = false;

  embedTexts(texts: readonly string[]): Promise<Float32Array> {
    this.calls.push(`texts ${texts.join(',')}`);
    if (this.refuses) return Promise.reject(new Error('no'));
    return Promise.resolve(Float32Array.from(texts.flatMap((text) => [text.length, 1])));
  }

  embedImages(pictures: readonly Picture[]): Promise<Float32Array> {
    this.calls.push(`pictures ${pictures.length}`);
    return Promise.resolve(new Float32Array(pictures.length * 2).fill(0.5));
  }
}

let encoder: CountingEncoder;
let vectors: LiveVectors;

beforeEach(() => {
  encoder = new CountingEncoder();
  vectors = new LiveVectors(encoder as unknown as Encoder);
});

/** Lets all promises run. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the vectors of an encoder', () => {
  it('are made once, whoever wants them, sentences before pictures', async () => {
    vectors.want({}, { texts: ['a', 'bb'], pictures: [source('p')] });
    vectors.want({}, { texts: ['bb', 'ccc'], pictures: [source('p'), source('q')] });
    await settle();
    expect(encoder.calls).toEqual(['texts a,bb', 'texts ccc', 'pictures 2']);
    expect([...vectors.text('ccc')!]).toEqual([3, 1]);
    expect(vectors.image('q')).toHaveLength(2);
  });

  it('come in small batches, and each is told', async () => {
    let told = 0;
    vectors.addEventListener('change', () => told++);
    vectors.want({}, { texts: [], pictures: Array.from({ length: 25 }, (_, i) => source(`p${i}`)) });
    await settle();
    expect(encoder.calls).toEqual(['pictures 10', 'pictures 10', 'pictures 5']);
    expect(told).toBe(3);
  });

  it('are not begun for who has gone, or has changed their mind', async () => {
    const owner = {};
    vectors.want(owner, { texts: ['first'], pictures: [source('p')] });
    vectors.want(owner, { texts: ['second'], pictures: [] });
    vectors.release(owner);
    await settle();
    expect(encoder.calls).toEqual(['texts first']);
  });

  it('are left out for a picture that cannot be read; the others go on', async () => {
    const broken = source('broken', () => Promise.reject(new Error('not a picture')));
    vectors.want({}, { texts: [], pictures: [broken, source('p')] });
    await settle();
    expect(vectors.image('p')).toBeDefined();
    expect(vectors.imageFailure('broken')).toEqual(new Error('not a picture'));
  });

  it('are not asked for again after a failure, until somebody retries', async () => {
    const wanted = { texts: ['a'], pictures: [] };
    encoder.refuses = true;
    vectors.want({}, wanted);
    await settle();
    vectors.want({}, wanted);
    await settle();
    expect(encoder.calls).toHaveLength(1);
    expect(vectors.textFailure('a')).toEqual(new Error('no'));
    encoder.refuses = false;
    vectors.retry();
    await settle();
    expect(vectors.text('a')).toBeDefined();
    expect(vectors.textFailure('a')).toBeUndefined();
  });
});
