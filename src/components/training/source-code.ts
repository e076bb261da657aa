import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../theme/controls.ts';

/**
 * The text of a file that runs, with what its names stand for at the moment: behind a line `const name = …` stands the
 * value of `name`, where it is known.
 */
@customElement('dg-source-code')
export class SourceCode extends LitElement {
  @property() file = '';
  @property() code = '';
  @property({ attribute: false }) values: Readonly<Record<string, string>> = {};

  override render(): TemplateResult {
    let comment = false;
    const lines = this.code.trimEnd().split('\n');
    return html`<p>${this.file}</p>
      <div class="code" role="region" tabindex="0" aria-label=${this.file}>
        ${lines.map((text) => {
          comment ||= text.trimStart().startsWith('/*');
          const line = this.renderLine(text, comment || text.trimStart().startsWith('//'));
          if (text.includes('*/')) comment = false;
          return line;
        })}
      </div>`;
  }

  private renderLine(text: string, comment: boolean): TemplateResult {
    const name = /^\s*(?:const|let) (\w+)\b/.exec(text)?.[1] ?? '';
    const value = comment ? undefined : this.values[name];
    const kind = comment ? 'comment' : value ? 'lit' : '';
    return html`<div class=${kind}><code>${text}</code>${value ? html`<b>${value}</b>` : nothing}</div>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      p {
        margin: 0 0 var(--space-1);
        color: var(--ink-soft);
        font-family: var(--mono);
        font-size: 0.8125rem;
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
      }
      b {
        margin-inline-start: 1.5em;
        color: var(--diagonal);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-source-code': SourceCode;
  }
}
