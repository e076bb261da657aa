import { describe, expect, it } from 'vitest';
import { compileProse } from '../../scripts/vite/lesson-markdown.ts';

describe('the Markdown of a lesson', () => {
  const prose = compileProse(
    [
      '# Title',
      'Lead.',
      '',
      '<dg-search></dg-search>',
      '',
      '## First {#first}',
      '<dg-scene t="3"></dg-scene>',
      'Angle $\\theta$.',
      '',
      '## Second {#second}',
      'End.',
    ].join('\n'),
  );

  it('is cut into a lead and steps', () => {
    expect(prose.title).toBe('Title');
    expect(prose.steps.map(({ id, title }) => [id, title])).toEqual([
      ['first', 'First'],
      ['second', 'Second'],
    ]);
  });

  it('keeps figures apart from text', () => {
    expect(prose.lead).toEqual([
      { kind: 'text', html: '<p>Lead.</p>' },
      { kind: 'figure', html: '<dg-search></dg-search>' },
    ]);
  });

  it('takes a step’s scene out of its text', () => {
    expect(prose.steps[0].scene).toEqual({ t: '3' });
    expect(JSON.stringify(prose.steps[0].blocks)).not.toContain('dg-scene');
    expect(prose.steps[1].scene).toEqual({});
  });

  it('turns formulas into MathML', () => {
    expect(prose.steps[0].blocks[0].html).toMatch(/<math.*θ.*<\/math>/s);
  });

  it('keeps questions in the text', () => {
    const { lead } = compileProse('# T\n<dg-predict question="one"></dg-predict>');
    expect(lead).toEqual([{ kind: 'question', html: '<dg-predict question="one"></dg-predict>' }]);
  });

  it('points, explains and cites', () => {
    const { lead, sources } = compileProse(
      [
        '# T',
        'See [this *cell*](point:cell 2 3), a [cosine](term:cosine) [@radford2021 §2.3] [@goh2021] [@radford2021].',
      ].join('\n'),
    );
    expect(lead[0].html).toContain('<dg-point to="cell 2 3">this <em>cell</em></dg-point>');
    expect(lead[0].html).toContain('<dg-term term="cosine">cosine</dg-term>');
    expect(lead[0].html).toContain('<dg-cite source="radford2021" place="§2.3"></dg-cite>');
    expect(sources).toEqual(['radford2021', 'goh2021']);
  });

  it('refuses a step without an id, and a text without a title', () => {
    expect(() => compileProse('# T\n## No id')).toThrow('needs an id');
    expect(() => compileProse('No title')).toThrow('starts with its title');
  });
});
