import { describe, expect, it } from 'vitest';
import type { ProseBlock, ProseStep } from '../../scripts/vite/lesson-markdown.ts';
import { chaptersOf } from '../../src/notebook/chapters.ts';

const text = (html: string): ProseBlock => ({ kind: 'text', html });
const figure = (html: string): ProseBlock => ({ kind: 'figure', html });
const step = (id: string, ...blocks: ProseBlock[]): ProseStep => ({ id, title: id, scene: {}, blocks });

describe('the chapters of a lesson', () => {
  it('keep a figure of the lead beside all steps up to the next figure', () => {
    const chapters = chaptersOf({
      lead: [text('lead'), figure('one')],
      steps: [step('a', text('a')), step('b', text('b'), figure('two')), step('c', text('c'))],
    });
    expect(chapters.map(({ steps }) => steps.map(({ id }) => id))).toEqual([['a'], ['b', 'c']]);
    expect(chapters.map(({ figures }) => figures.map(({ html }) => html))).toEqual([['one'], ['two']]);
    expect(chapters[0].lead).toEqual([text('lead')]);
  });

  it('put a figure behind the step that brings it, where there is one column', () => {
    const [chapter] = chaptersOf({
      lead: [text('lead')],
      steps: [step('a', text('a')), step('b', figure('one'), text('b')), step('c')],
    });
    expect(chapter.figuresAfter).toBe(2);
    expect(chapter.steps[1].blocks).toEqual([text('b')]);
    expect(chapter.figures).toEqual([figure('one')]);
  });

  it('leave questions in the text', () => {
    const question: ProseBlock = { kind: 'question', html: '<dg-predict></dg-predict>' };
    const [chapter] = chaptersOf({ lead: [figure('one')], steps: [step('a', question)] });
    expect(chapter.steps[0].blocks).toEqual([question]);
  });
});
