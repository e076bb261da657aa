import { describe, expect, it } from 'vitest';
import { choiceParam, numberParam, textParam } from '../../src/components/state/params.ts';
import { formatAddress, parseAddress, readCommon } from '../../src/notebook/address.ts';
import { deserialize, initialValues } from '../../src/components/state/params.ts';

const params = {
  q: textParam(''),
  t: numberParam(0, { min: 0, max: 5 }),
  loss: choiceParam('softmax', ['softmax', 'sigmoid']),
};
const common = { lang: '', theme: '', model: '', device: '' } as const;

describe('an address', () => {
  it('is the bare page while everything is at its default', () => {
    expect(formatAddress('classic-case', common, params, initialValues(params))).toBe('#/classic-case');
  });

  it('carries the version and what differs from the defaults, and nothing else', () => {
    const hash = formatAddress('classic-case', { ...common, lang: 'zh' }, params, {
      ...initialValues(params),
      t: 2.5,
    });
    expect(hash).toBe('#/classic-case?v=1&lang=zh&t=2.5');
  });

  it('brings back every value, whatever its characters', () => {
    const values = {
      q: 'a #dog? & 草地上的一只狗 🐕 100 %',
      t: 4.25,
      loss: 'sigmoid',
    } as const;
    const address = parseAddress(formatAddress('x', { ...common, model: 'a/b' }, params, values));
    expect(address.page).toBe('x');
    expect(deserialize(params, address.search)).toEqual(values);
    expect(readCommon(address).model).toBe('a/b');
  });

  it('keeps the default where a value makes no sense, and clamps a number to its range', () => {
    const { search } = parseAddress('#/x?v=1&t=NaN&loss=hinge&lang=fr');
    expect(deserialize(params, search)).toEqual(initialValues(params));
    expect(deserialize(params, parseAddress('#/x?t=99').search).t).toBe(5);
    expect(readCommon(parseAddress('#/x?lang=fr')).lang).toBe('');
  });

  it('tells its version, so that a later one can be told from this', () => {
    expect(parseAddress('#/x?v=7&q=1').version).toBe(7);
    expect(parseAddress('#/x').version).toBe(1);
    expect(parseAddress('').page).toBe('');
  });
});
