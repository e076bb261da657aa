import { article } from './article.ts';
import type { DrawingKind } from './drawings.ts';
import type { TemplateData } from './grammar.ts';

/** Where choices come from: Random, or always the first (the canonical caption). */
export interface Choices {
  pick<T>(list: readonly T[]): T;
  pickWeighted<T>(list: readonly T[], weights: readonly number[]): T;
  chance(p: number): boolean;
}

/** A text with slots in braces, taken apart once. `{a}` fills itself: the article of what comes after it. */
export class Template {
  readonly slots: ReadonlySet<string>;
  readonly agrees: 'first' | undefined;
  /** literals and names of slots in turn, from a literal to a literal */
  private readonly parts: readonly string[];

  constructor({ text, agrees }: Pick<TemplateData, 'text' | 'agrees'>) {
    this.parts = text.split(/[{}]/);
    this.slots = new Set(this.parts.filter((_, i) => i % 2 === 1));
    this.agrees = agrees;
  }

  /** @throws RangeError for a slot that has no value */
  fill(values: Readonly<Record<string, string | undefined>>): string {
    let text = '';
    for (let i = this.parts.length - 1; i >= 0; i--) {
      const part = this.parts[i];
      if (i % 2 === 0) text = part + text;
      else if (part === 'a') text = article(text.trimStart()) + text;
      else {
        const value = values[part];
        if (value === undefined) throw new RangeError(`No value for {${part}} in ${this.parts.join('|')}`);
        text = value + text;
      }
    }
    return text;
  }
}

/** Weighted templates: those for every drawing, and beside them those for drawings of one kind. */
export class TemplateList {
  private readonly lists = new Map<DrawingKind | undefined, { items: Template[]; weights: number[] }>();

  constructor(templates: readonly TemplateData[]) {
    const items = templates.map((data) => ({ data, template: new Template(data) }));
    for (const kind of [undefined, 'colour', 'shape', 'sketch'] as const) {
      const fitting = items.filter(({ data }) => data.drawing === undefined || data.drawing === kind);
      this.lists.set(kind, {
        items: fitting.map(({ template }) => template),
        weights: fitting.map(({ data }) => data.weight),
      });
    }
  }

  /** the canonical one */
  get first(): Template {
    return this.lists.get(undefined)!.items[0];
  }

  pick(choices: Choices, kind?: DrawingKind): Template {
    const { items, weights } = this.lists.get(kind)!;
    return choices.pickWeighted(items, weights);
  }
}
