/**
 * The bytes of several downloads as one total that never runs backwards and never passes 100 %, though sizes may turn
 * out other than they were announced.
 */
export class ByteProgress {
  private readonly expected = new Map<string, number>();
  private readonly received = new Map<string, number>();
  private fraction = 0;

  /** A size as announced; a later announcement for the same file replaces it. */
  expect(file: string, bytes: number): void {
    this.expected.set(file, bytes);
  }

  add(file: string, bytes: number): void {
    this.received.set(file, (this.received.get(file) ?? 0) + bytes);
  }

  /** The file is whole: what it weighs is what has come. */
  finish(file: string): void {
    this.expected.set(file, this.received.get(file) ?? 0);
  }

  /** `loaded / total` is monotone, and 1 only when every file is finished. Waiting for it, `loaded` is no whole number. */
  get state(): { loaded: number; total: number } {
    let [loaded, total] = [0, 0];
    for (const [file, bytes] of this.expected) {
      const come = this.received.get(file) ?? 0;
      // A file that is longer than announced is not done until it says so.
      loaded += come;
      total += come > bytes ? come + 1 : bytes;
    }
    const fraction = total > 0 ? loaded / total : 0;
    if (fraction >= this.fraction) {
      this.fraction = fraction;
      return { loaded, total };
    }
    return { loaded: this.fraction * total, total };
  }
}
