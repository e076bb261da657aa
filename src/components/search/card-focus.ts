/** Which picture the Tab key reaches, and where the arrow keys lead from it: one stop for the whole stage. */
export class CardFocus {
  #current = '';

  /** @param order the ids as they stand on the stage now, row by row */
  stop(order: readonly string[]): string {
    return order.includes(this.#current) ? this.#current : (order[0] ?? '');
  }

  moveTo(id: string): void {
    this.#current = id;
  }

  /**
   * @param columns the number of pictures in a row
   * @returns the id that `key` leads to, or undefined when it is no arrow, Home or End
   */
  target(key: string, from: string, order: readonly string[], columns: number): string | undefined {
    const step = steps(columns)[key];
    if (step === undefined) return undefined;
    return order[Math.min(order.length - 1, Math.max(0, order.indexOf(from) + step))];
  }
}

function steps(columns: number): Readonly<Record<string, number>> {
  return {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -Infinity,
    End: Infinity,
  };
}
