import { describe, expect, it } from 'vitest';
import { configOf, textOf } from '../../../src/components/trainer/config-value.ts';
import { presetOf, presets } from '../../../src/components/trainer/presets.ts';
import { readTrainingConfig } from '../../../src/engine/trainer/read-training-config.ts';

describe('the value of a page', () => {
  it('is the configuration to begin with, in the language of the page, where there is none', () => {
    expect(configOf('', 'zh').language).toBe('zh');
    expect(configOf('', 'en').language).toBe('en');
  });

  it.each(['zh', 'en'] as const)(
    'opens as its sender had it, also for a reader of another language (%s)',
    (language) => {
      const config = { ...configOf('', language), batchSize: 64, temperature: 0.2 };
      for (const reader of ['zh', 'en'] as const) expect(configOf(textOf(config), reader)).toEqual(config);
      expect(configOf(textOf(configOf('', language)), language === 'zh' ? 'en' : 'zh').language).toBe(
        language,
      );
    },
  );
});

describe('the presets', () => {
  it.each(presets)('%s can be trained as it stands, and keeps seed and language', (preset) => {
    const { config, then } = presetOf(preset, { seed: 9, language: 'zh' });
    expect(readTrainingConfig(config)).toEqual(config);
    expect(config).toMatchObject({ seed: 9, language: 'zh' });
    if (then > 0)
      expect(readTrainingConfig({ ...config, batchSize: then })).toEqual({ ...config, batchSize: then });
  });
});
