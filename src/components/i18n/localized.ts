import type { LitElement } from 'lit';
import { locale, type Lang, type Message } from './locale.ts';

// A mixin's constructor has to take anything: TypeScript asks for exactly `any[]` here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor<T> = new (...args: any[]) => T;

export interface LocalizedElement {
  readonly language: Lang;
  msg<T>(message: Message<T>): T;
}

/** Renders again when the language changes, without losing the element's state; `this.msg(m)` picks the language. */
export function Localized<T extends Constructor<LitElement>>(Base: T): T & Constructor<LocalizedElement> {
  return class extends Base {
    #update = (): void => this.requestUpdate();

    get language(): Lang {
      return locale.lang;
    }

    msg<M>(message: Message<M>): M {
      return locale.pick(message);
    }

    override connectedCallback(): void {
      super.connectedCallback();
      locale.addEventListener('change', this.#update);
    }

    override disconnectedCallback(): void {
      locale.removeEventListener('change', this.#update);
      super.disconnectedCallback();
    }
  };
}
