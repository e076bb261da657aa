import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../theme/controls.ts';

/** A line of a file. */
interface Line {
  readonly text: string;
  readonly isComment: boolean;
  /** The value of the name that the line defines, where it is known. */
  readonly value?: string;
}

/**
 * The text of a file that runs, with what its names stand for at the moment: behind a line `const name = …` stands the
 * value of `name`, where it is known. One of these lines is at work, and lit.
 *
 * @fires line - CustomEvent<number>, the reader goes to another of the lines that have values: its place among them
 */
@customElement('dg-source-code')
export class SourceCode extends LitElement {
  @property() file = '';
  @property() code = '';
  @property({ attribute: false }) values: Readonly<Record<string, string>> = {};
  /** Which of the lines that have values is at work, from 0. */
  @property({ type: Number }) line = 0;
  /** The names of the two buttons. */
  @property() beforeName = '';
  @property() afterName = '';

  @query('.code') private area!: HTMLElement;
  @query('.lit') private lit?: HTMLElement;

  override render(): TemplateResult {
    const lines = linesOf(this.code, this.values);
    const valued = lines.filter(({ value }) => value);
    const atWork = valued[Math.min(this.line, valued.length - 1)];
    const place = valued.indexOf(atWork);
    const go = (to: number) => () => this.dispatchEvent(new CustomEvent<number>('line', { detail: to }));
    return html`<p>
        ${this.file}
        <span>
          <button ?disabled=${place <= 0} @click=${go(place - 1)}>${this.beforeName}</button>
          <button ?disabled=${place >= valued.length - 1} @click=${go(place + 1)}>${this.afterName}</button>
        </span>
      </p>
      <div class="code" role="region" tabindex="0" aria-label=${this.file}>
        ${lines.map((line) => this.renderLine(line, line === atWork))}
      </div>`;
  }

  /** Only the code scrolls to its line: the page stays where the reader left it. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('line') || changed.get('line') === undefined || !this.lit) return;
    const { area, lit } = this;
    const top = lit.offsetTop - area.offsetTop;
    if (top < area.scrollTop || top + lit.offsetHeight > area.scrollTop + area.clientHeight)
      area.scrollTop = top - area.clientHeight / 2;
  }

  private renderLine({ text, isComment, value }: Line, isAtWork: boolean): TemplateResult {
    const kind = isComment ? 'comment' : isAtWork ? 'lit' : '';
    return html`<div class=${kind} aria-current=${isAtWork ? 'step' : nothing}>
      <code>${text}</code>${value ? html`<b>${value}</b>` : nothing}
    </div>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        margin: 0 0 var(--space-1);
        color: var(--ink-soft);
        font-family: var(--mono);
        font-size: 0.8125rem;
      }
      span {
        display: flex;
        gap: var(--space-2);
        font-family: var(--sans, inherit);
      }
      .code {
        max-height: 28rem;
        margin: 0;
        padding: var(--space-3);
        border-radius: var(--radius-small);
        background: var(--sunken);
        overflow: auto;
        font-family: var(--mono);
        font-size: 0.8125rem;
        line-height: 1.5;
      }
      .code > div {
        width: max-content;
        min-width: 100%;
        min-height: 1.5em;
        padding-inline-start: var(--space-2);
      }
      code {
        font: inherit;
        white-space: pre;
      }
      .comment {
        color: var(--ink-soft);
      }
      .lit {
        background: var(--diagonal-ground);
        box-shadow: inset 3px 0 0 var(--diagonal-fill);
      }
      b {
        margin-inline-start: 1.5em;
        color: var(--diagonal);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

function linesOf(code: string, values: Readonly<Record<string, string>>): Line[] {
  let isBlock = false;
  return code
    .trimEnd()
    .split('\n')
    .map((text) => {
      const start = text.trimStart();
      isBlock ||= start.startsWith('/*');
      const isComment = isBlock || start.startsWith('//');
      if (text.includes('*/')) isBlock = false;
      const name = /^\s*(?:const|let) (\w+)\b/.exec(text)?.[1] ?? '';
      return { text, isComment, ...(!isComment && values[name] && { value: values[name] }) };
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-source-code': SourceCode;
  }
}
