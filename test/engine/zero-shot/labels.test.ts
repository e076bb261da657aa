import { describe, expect, it } from 'vitest';
import { addLabels, maxLabelLength, maxLabels, splitLabels } from '../../../src/engine/zero-shot/index.ts';

describe('a list of labels', () => {
  it('is split at line breaks, commas, semicolons and tabs of both scripts', () => {
    expect(splitLabels('dog, cat\nhorse;boat\tcar')).toEqual(['dog', 'cat', 'horse', 'boat', 'car']);
    expect(splitLabels('狗、猫，马；船')).toEqual(['狗', '猫', '马', '船']);
  });

  it('loses bullets, numbers, spaces and empty entries', () => {
    expect(splitLabels(' - dog\n2. polar  bear\r\n\n, ,…\n• owl')).toEqual(['dog', 'polar bear', 'owl']);
    expect(splitLabels('3 dogs, 8-ball')).toEqual(['3 dogs', '8-ball']);
  });

  it('takes each label once, whatever its capitals and width', () => {
    const intake = addLabels(['dog'], 'Dog, cat, ＣＡＴ, owl');
    expect(intake.labels).toEqual(['dog', 'cat', 'owl']);
    expect(intake.added).toEqual(['cat', 'owl']);
    expect(intake.duplicates).toEqual(['Dog', 'ＣＡＴ']);
  });

  it('refuses what is too long or too much, and says which', () => {
    const long = 'x'.repeat(maxLabelLength + 1);
    const full = Array.from({ length: maxLabels - 1 }, (_, i) => `label ${i}`);
    const intake = addLabels(full, `${long}, one, two`);
    expect(intake.overlong).toEqual([long]);
    expect(intake.added).toEqual(['one']);
    expect(intake.crowdedOut).toEqual(['two']);
  });
});
