/** What the reader chose on this machine. Where the browser refuses storage, a choice lasts as long as the page. */
const memory = new Map<string, string>();

export function preference(name: string): string | null {
  try {
    return localStorage.getItem(`diagonal-${name}`);
  } catch {
    return memory.get(name) ?? null;
  }
}

export function prefer(name: string, value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(`diagonal-${name}`, value);
  } catch {
    // Kept in memory.
  }
}
