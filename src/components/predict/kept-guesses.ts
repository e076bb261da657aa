import type { Guess } from './question.ts';

const key = 'diagonal-guesses';

/** The reader's guess, if they made one before. It stays on this machine. */
export function keptGuess(lesson: string, question: string): Guess | undefined {
  return read()[`${lesson}/${question}`];
}

/** @param guess undefined forgets it */
export function keepGuess(lesson: string, question: string, guess: Guess | undefined): void {
  const guesses = { ...read() };
  if (guess === undefined) delete guesses[`${lesson}/${question}`];
  else guesses[`${lesson}/${question}`] = guess;
  try {
    localStorage.setItem(key, JSON.stringify(guesses));
  } catch {
    // Where the browser stores nothing, the guess lives as long as the page.
  }
}

function read(): Record<string, Guess> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Record<string, Guess>;
  } catch {
    return {};
  }
}
