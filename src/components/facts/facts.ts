import type { Provenance } from '../frame/figure-content.ts';
import { decimal, integer, nats, percent } from '../i18n/number.ts';

/** What a number counts, and so how it is written. */
export type FactUnit = 'cosine' | 'number' | 'percent' | 'count' | 'nats' | 'ratio';

/** A number that a figure has computed, for the prose to say. */
export interface Fact {
  readonly value: number;
  readonly unit: FactUnit;
  readonly provenance: Provenance;
}

/** The numbers that the figures of a lesson have published. Emits `change`. */
export class Facts extends EventTarget {
  readonly #facts = new Map<string, Fact>();

  get(name: string): Fact | undefined {
    return this.#facts.get(name);
  }

  /** `undefined` takes a number back: its figure does not know it at present. */
  publish(patch: Readonly<Record<string, Fact | undefined>>): void {
    let changed = false;
    for (const [name, fact] of Object.entries(patch)) {
      if (sameFact(this.#facts.get(name), fact)) continue;
      changed = true;
      if (fact) this.#facts.set(name, fact);
      else this.#facts.delete(name);
    }
    if (changed) this.dispatchEvent(new Event('change'));
  }
}

/** `percent` takes a share of 1. */
export function formatFact({ value, unit }: Pick<Fact, 'value' | 'unit'>): string {
  switch (unit) {
    case 'count':
      return integer(value);
    case 'percent':
      return percent(value);
    case 'ratio':
      return decimal(value, value < 10 ? 1 : 0);
    case 'nats':
      return nats(value);
    default:
      return decimal(value, 2);
  }
}

function sameFact(a: Fact | undefined, b: Fact | undefined): boolean {
  return (
    a?.value === b?.value &&
    a?.unit === b?.unit &&
    a?.provenance.source === b?.provenance.source &&
    a?.provenance.model.en === b?.provenance.model.en
  );
}
