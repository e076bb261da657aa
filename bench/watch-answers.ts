/**
 * Asks the main thread again and again how long it takes to answer, milliseconds. Names nothing outside of itself, so that it can be
 * handed to a page.
 */
export function watchAnswers(): { waits: number[]; stop: () => void } {
  const waits: number[] = [];
  const pause = 5;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    waits.push(Math.max(0, now - last - pause));
    last = now;
  }, pause);
  return { waits, stop: () => clearInterval(timer) };
}
