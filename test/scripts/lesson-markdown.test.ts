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

  it('refuses a step without an id, and a text without a title', () => {
    expect(() => compileProse('# T\n## No id')).toThrow('needs an id');
    expect(() => compileProse('No title')).toThrow('starts with its title');
  });
});
