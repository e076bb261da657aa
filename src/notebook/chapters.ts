import type { Prose, ProseBlock, ProseStep } from '../../scripts/vite/lesson-markdown.ts';

/** A figure and the text that it stays beside: up to the next figure. */
export interface Chapter {
  /** Text before the first step; in the first chapter only. */
  readonly lead: readonly ProseBlock[];
  readonly steps: readonly ProseStep[];
  /** After how many of the steps the figures stand on a narrow window. */
  readonly figuresAfter: number;
  readonly figures: readonly ProseBlock[];
}

/** A lesson cut at its figures. A chapter begins with the step that brings a figure. */
export function chaptersOf({ lead, steps }: Pick<Prose, 'lead' | 'steps'>): Chapter[] {
  const isFigure = ({ kind }: ProseBlock) => kind === 'figure';
  const others = (blocks: readonly ProseBlock[]) => blocks.filter((block) => !isFigure(block));
  const chapters: { lead: ProseBlock[]; steps: ProseStep[]; figuresAfter: number; figures: ProseBlock[] }[] =
    [{ lead: others(lead), steps: [], figuresAfter: 0, figures: lead.filter(isFigure) }];
  for (const step of steps) {
    const figures = step.blocks.filter(isFigure);
    const text = { ...step, blocks: others(step.blocks) };
    const present = chapters.at(-1)!;
    // A lead without a figure of its own shares that of the first step that has one.
    if (figures.length === 0) present.steps.push(text);
    else if (present.figures.length === 0) {
      present.steps.push(text);
      present.figuresAfter = present.steps.length;
      present.figures.push(...figures);
    } else chapters.push({ lead: [], steps: [text], figuresAfter: 1, figures });
  }
  return chapters;
}
