import { describe, expect, test } from 'vitest';
import { familyOf, logitScaleOf } from '../../../src/engine/encoders/worker/model-config.ts';

describe('the logit scale', () => {
  test('is the catalogue’s where it knows better', () => {
    expect(logitScaleOf({ logit_scale_init_value: 2.6592 }, 100)).toEqual({
      logitScale: 100,
      logitScaleSource: 'catalogue',
    });
  });

  test('is config.json’s where that is a trained value', () => {
    const { logitScale, logitScaleSource } = logitScaleOf({ logit_scale_init_value: 3.1036 }, null);
    expect(logitScale).toBeCloseTo(22.28, 2);
    expect(logitScaleSource).toBe('config');
  });

  test('is assumed to be 100 where config.json has only the value that training begins with', () => {
    for (const logit_scale_init_value of [2.6592, 2.65926, Math.log(1 / 0.07), undefined]) {
      expect(logitScaleOf({ logit_scale_init_value }, null)).toEqual({
        logitScale: 100,
        logitScaleSource: 'assumed',
      });
    }
  });
});

describe('the family of a model', () => {
  test('gives the context that it was trained with', () => {
    expect(familyOf({ model_type: 'clip' }, true).contextLength).toBe(77);
    expect(
      familyOf({ model_type: 'clip', text_config: { max_position_embeddings: 24 } }, true).contextLength,
    ).toBe(24);
    expect(
      familyOf({ model_type: 'chinese_clip', text_config: { max_position_embeddings: 512 } }, false)
        .contextLength,
    ).toBe(52);
    expect(familyOf({ model_type: 'siglip' }, true)).toMatchObject({
      contextLength: 64,
      padsToContext: true,
    });
  });

  test('is taken for a CLIP when it is unknown and has two towers', () => {
    expect(familyOf({ model_type: 'mobileclip' }, true).contextLength).toBe(77);
    expect(familyOf({ text_config: {}, vision_config: {} }, false).contextLength).toBe(77);
  });

  test('is refused when it is no dual encoder', () => {
    for (const model_type of ['gpt2', 'bert', 'constructor', undefined]) {
      expect(() => familyOf({ model_type }, false)).toThrow(
        expect.objectContaining({ code: 'unsupported-model' }) as Error,
      );
    }
  });
});
