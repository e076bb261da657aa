import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { icons } from '../theme/icons.ts';
import { motionIsUnwelcome, Passage } from './passage.ts';
import { messages } from './timeline.messages.ts';

/** A named moment of a scene. Scene time is counted in steps: moment k is at t = k. */
export interface Moment {
  readonly label: string;
}

/** What a step of the reader takes: quicker than playing. */
const glideMilliseconds = 900;

/**
 * Play, pause, step and scrub a scene of t. The scene itself is a pure function of t and lives elsewhere: this element
 * only moves t from 0 to `moments.length - 1` and reports it.
 *
 * @fires t-change - CustomEvent<number>, the new t
 */
@customElement('dg-timeline')
export class Timeline extends Localized(LitElement) {
  @property({ attribute: false }) moments: readonly Moment[] = [];
  @property({ type: Number }) t = 0;
  /** Seconds from one moment to the next. */
  @property({ type: Number }) secondsPerStep = 1.6;
  /** Where the moments' labels count them already, "3/6" is left out. */
  @property({ type: Boolean }) uncounted = false;

  @state() private playing = false;
  #frame = 0;
  #lastTime = 0;
  readonly #passage = new Passage();
  #goal: number | null = null;

  /** Where it is going; a second step goes on from there. */
  get #heading(): number {
    return this.#goal ?? this.t;
  }

  get last(): number {
    return Math.max(0, this.moments.length - 1);
  }

  override disconnectedCallback(): void {
    this.pause();
    super.disconnectedCallback();
  }

  /** Plays from t, or from the start when t is at the end. Where motion is unwelcome it shows moment after moment. */
  play(): void {
    if (this.t >= this.last) this.#set(0);
    this.playing = true;
    this.#lastTime = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    this.playing = false;
    this.#goal = null;
    this.#passage.stop();
    cancelAnimationFrame(this.#frame);
  }

  override render(): TemplateResult {
    const current = this.moments[Math.min(this.last, Math.floor(this.t + 1e-6))]?.label ?? '';
    return html`
      <div class="buttons" role="group" aria-label=${this.msg(messages.time)}>
        ${this.renderButton(messages.rewind, icons.rewind, () => this.goTo(0), this.t <= 0)}
        ${this.renderButton(messages.back, icons.back, () => this.#step(-1), this.t <= 0)}
        <button class="play" @click=${() => (this.playing ? this.pause() : this.play())}>
          ${this.playing ? icons.pause : icons.play}${this.msg(this.playing ? messages.pause : messages.play)}
        </button>
        ${this.renderButton(messages.forward, icons.forward, () => this.#step(1), this.t >= this.last)}
      </div>
      <label>
        <span class="visually-hidden">${this.msg(messages.time)}</span>
        <input
          type="range"
          min="0"
          max=${this.last}
          step="0.01"
          .value=${String(this.t)}
          aria-valuetext=${current}
          @input=${this.#onScrub}
          @keydown=${this.#onScrubKey}
        />
      </label>
      <span class="moment"
        >${this.uncounted ? '' : `${Math.min(this.last, Math.floor(this.t + 1e-6)) + 1}/${this.moments.length} `}${current}</span
      >
    `;
  }

  private renderButton(
    label: (typeof messages)[keyof typeof messages],
    sign: TemplateResult,
    act: () => void,
    disabled: boolean,
  ): TemplateResult {
    return html`<button
      class="quiet"
      aria-label=${this.msg(label)}
      title=${this.msg(label)}
      ?disabled=${disabled}
      @click=${act}
    >
      ${sign}
    </button>`;
  }

  #tick = (now: number): void => {
    const seconds = (now - this.#lastTime) / 1000;
    if (motionIsUnwelcome()) {
      if (seconds >= this.secondsPerStep) {
        this.#lastTime = now;
        this.#set(Math.floor(this.#heading + 1e-6) + 1);
      }
    } else {
      this.#lastTime = now;
      this.#set(this.t + seconds / this.secondsPerStep);
    }
    if (this.t >= this.last) return this.pause();
    this.#frame = requestAnimationFrame(this.#tick);
  };

  #onScrub = (event: Event): void => {
    this.pause();
    this.#set(Number((event.target as HTMLInputElement).value));
  };

  // The arrow keys go from moment to moment; a hundredth of a step is no use to a keyboard.
  #onScrubKey = (event: KeyboardEvent): void => {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowUp';
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
    if (!forward && !back) return;
    event.preventDefault();
    this.#step(forward ? 1 : -1);
  };

  #step(direction: 1 | -1): void {
    const heading = this.#heading;
    this.goTo(direction > 0 ? Math.floor(heading + 1e-6) + 1 : Math.ceil(heading - 1e-6) - 1);
  }

  /** Goes to t by way of all that lies between, or at once where motion is unwelcome. */
  goTo(t: number): void {
    this.pause();
    const from = this.t;
    const to = Math.min(this.last, Math.max(0, t));
    this.#goal = to;
    this.#passage.start(Math.min(1, Math.abs(to - from)) * glideMilliseconds, (share) => {
      if (share === 1) this.#goal = null;
      this.#set(share < 1 ? from + (to - from) * share : to);
    });
  }

  #set(t: number): void {
    this.t = Math.min(this.last, Math.max(0, t));
    this.dispatchEvent(
      new CustomEvent<number>('t-change', { detail: this.t, bubbles: true, composed: true }),
    );
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }
      .buttons {
        display: flex;
        gap: var(--space-1);
      }
      .play {
        min-width: 6.5rem;
      }
      label {
        flex: 1 1 10rem;
        display: flex;
      }
      input {
        width: 100%;
      }
      .moment {
        min-width: 12ch;
        color: var(--ink-soft);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-timeline': Timeline;
  }
}
