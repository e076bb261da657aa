import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Picture } from '../../engine/pictures/picture.ts';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { controls } from '../theme/controls.ts';
import { messages as cameraMessages } from '../tray/camera.messages.ts';
import { cameraProblem, openCamera, stopTracks } from '../tray/camera-stream.ts';
import { messages } from './live-camera.messages.ts';

/** What the camera saw at one moment. */
export interface CameraFrame {
  readonly picture: Picture;
  /** the same pixels as an address, to be shown */
  readonly url: string;
}

/** At least so long from one frame to the next: slower machines take longer, and none is flooded. */
const interval = 300;
/** The shorter side of a frame in pixels: what image towers read is not larger by much. */
const side = 256;

/**
 * The camera as a source of pictures: while it runs, each frame is handed to `onFrame`, and the next is not taken before
 * that is done. It stops when the element leaves the page.
 *
 * @fires stopped - by the reader, by a failure, or because the camera went away
 */
@customElement('dg-live-camera')
export class LiveCamera extends Localized(LitElement) {
  @property({ attribute: false }) onFrame: (frame: CameraFrame) => Promise<void> = () => Promise.resolve();

  @state() private phase: 'off' | 'starting' | 'live' = 'off';
  @state() private problem?: Message;

  @query('video') private video!: HTMLVideoElement;

  #stream?: MediaStream;
  #attempt = 0;

  override disconnectedCallback(): void {
    this.stop();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const off = this.phase === 'off';
    return html`
      <button aria-pressed=${!off} @click=${() => (off ? this.start() : this.stop())}>
        ${this.msg(off ? messages.start : messages.stop)}
      </button>
      <video ?hidden=${off} playsinline muted aria-label=${this.msg(messages.preview)}></video>
      <p role="status" class=${this.problem ? 'failed' : ''}>${this.renderStatus()}</p>
    `;
  }

  private renderStatus(): string | typeof nothing {
    if (this.problem) return this.msg(this.problem);
    if (this.phase === 'off') return nothing;
    return this.msg(this.phase === 'live' ? messages.live : cameraMessages.starting);
  }

  async start(): Promise<void> {
    const attempt = ++this.#attempt;
    this.phase = 'starting';
    this.problem = undefined;
    try {
      const stream = await openCamera();
      // Stopped while the browser was still asking.
      if (attempt !== this.#attempt) return stopTracks(stream);
      this.#stream = stream;
      stream.getVideoTracks()[0]?.addEventListener('ended', () => this.#fail(messages.ended));
      this.video.srcObject = stream;
      await this.video.play();
      this.phase = 'live';
      void this.#run(stream);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(cameraProblem(error));
    }
  }

  stop(): void {
    if (this.phase === 'off') return;
    this.#attempt++;
    this.phase = 'off';
    if (this.#stream) stopTracks(this.#stream);
    this.#stream = undefined;
    if (this.video) this.video.srcObject = null;
    this.dispatchEvent(new Event('stopped'));
  }

  #fail(problem: Message): void {
    this.stop();
    this.problem = problem;
  }

  async #run(stream: MediaStream): Promise<void> {
    while (this.#stream === stream) {
      const pause = new Promise((resolve) => setTimeout(resolve, interval));
      const frame = grab(this.video);
      if (frame) await this.onFrame(frame);
      await pause;
    }
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--step--1);
      }
      video {
        width: 6rem;
        aspect-ratio: 4 / 3;
        border-radius: var(--radius-small);
        background: #000;
        object-fit: cover;
      }
      video[hidden] {
        display: none;
      }
      p {
        flex: 1 1 12rem;
        margin: 0;
        color: var(--ink-soft);
      }
      p:empty {
        display: none;
      }
      .failed {
        color: var(--danger);
      }
    `,
  ];
}

const canvas = document.createElement('canvas');

/** The video's present picture, or undefined while it has none. */
function grab(video: HTMLVideoElement): CameraFrame | undefined {
  const { videoWidth, videoHeight } = video;
  if (!videoWidth || !videoHeight) return undefined;
  const scale = Math.min(1, side / Math.min(videoWidth, videoHeight));
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(video, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { picture: { width, height, data }, url: canvas.toDataURL('image/jpeg', 0.85) };
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-live-camera': LiveCamera;
  }
}
