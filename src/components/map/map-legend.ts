import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { messages } from './map.messages.ts';
import type { MapLook } from './stage-scene.ts';

/** What the marks of a map stand for: shapes as well as colours, as they are drawn. */
@customElement('dg-map-legend')
export class MapLegend extends Localized(LitElement) {
  @property({ attribute: false }) look!: MapLook;

  override render(): TemplateResult {
    const { ties, neighbours } = this.look;
    return html`
      ${this.renderEntry('square', messages.pictures)} ${this.renderEntry('disc', messages.captions)}
      ${ties ? this.renderEntry('tie', messages.tie) : nothing}
      ${
        neighbours
          ? html`${this.renderEntry('kept', messages.neighbourKept)}
            ${this.renderEntry('lost', messages.neighbourLost)}`
          : nothing
      }
    `;
  }

  private renderEntry(mark: string, name: Message): TemplateResult {
    return html`<span class="entry"><span class="mark ${mark}"></span>${this.msg(name)}</span>`;
  }

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
    .entry {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
    .mark {
      width: 0.65em;
      height: 0.65em;
    }
    .square {
      background: var(--image);
    }
    .disc {
      border-radius: 50%;
      background: var(--text);
    }
    .tie,
    .kept,
    .lost {
      width: 1.6em;
      height: 0;
      border-top: 2px solid var(--diagonal);
    }
    .kept {
      border-color: var(--ink);
    }
    .lost {
      border-top: 2px dashed var(--ink);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-map-legend': MapLegend;
  }
}
