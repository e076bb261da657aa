import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../citations/cite.ts';
import { sources } from '../citations/sources.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { events, messages } from './clip-timeline.messages.ts';
import type { OriginValues } from './origin-params.ts';
import './timeline-stage.ts';
import type { TimelineStage } from './timeline-stage.ts';

/** Lesson 2: what led to CLIP, CLIP in the paper's figures, and what came of it, each with its source. */
@customElement('dg-clip-timeline')
export class ClipTimeline extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-timeline-stage') private stage?: TimelineStage;

  readonly #watch = new NotebookWatch(this);

  override willUpdate(): void {
    this.#watch.notebook = this.notebook;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.notebook) return nothing;
    const chosen = this.#chosen;
    const { name, year, month, text, source } = events[chosen];
    return html`<dg-figure
      .heading=${this.msg(messages.heading)}
      .content=${this.#content}
      .version=${this.language}
    >
      <dg-timeline-stage
        .chosen=${chosen}
        @event=${(event: CustomEvent<number>) => this.notebook!.page.set({ event: event.detail })}
      ></dg-timeline-stage>
      <p class="told" role="status">
        <b>${name}</b> <span>${this.msg(messages.date)(year, month)}</span><br />
        ${this.msg(text)} <dg-cite source=${source}></dg-cite>
      </p>
      <p slot="caption">${this.msg(messages.caption)}</p>
    </dg-figure>`;
  }

  get #chosen(): number {
    const { event } = this.notebook!.page.values as OriginValues;
    return Math.min(events.length - 1, Math.round(event));
  }

  #rows(): string[][] {
    return events.map(({ year, month, name, text, source }) => {
      const { short, title, where } = sources[source];
      return [
        this.msg(messages.date)(year, month),
        name,
        this.msg(text),
        `${short} ${sources[source].year}: ${title}, ${where}`,
      ];
    });
  }

  readonly #content: FigureContent = {
    name: 'diagonal-timeline',
    describe: () =>
      this.#rows()
        .map(([date, name, text]) => `${date}, ${name}: ${text}`)
        .join(' '),
    drawing: () => this.stage?.drawing ?? null,
    table: () => [[...this.msg(messages.header)], ...this.#rows()],
  };

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .told {
        min-height: 7.2em;
        margin: var(--space-3) 0 0;
        line-height: 1.55;
        text-wrap: pretty;
      }
      .told span {
        color: var(--ink-soft);
        font-size: var(--step--1);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-clip-timeline': ClipTimeline;
  }
}
