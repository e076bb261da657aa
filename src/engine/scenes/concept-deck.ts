import type { Random } from './random.ts';

/**
 * Deals concepts like cards: all of them in random order, then all again. A stretch of n scenes of n concepts shows each
 * about once, so that a batch holds few scenes that match each other's captions.
 */
export class ConceptDeck {
  private readonly cards: string[] = [];

  constructor(
    private readonly concepts: readonly string[],
    private readonly random: Random,
  ) {}

  deal(): string {
    if (this.cards.length === 0) this.cards.push(...this.random.shuffle(this.concepts));
    return this.cards.pop()!;
  }
}
