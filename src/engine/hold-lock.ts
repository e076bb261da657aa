/**
 * Holds a Web Lock until this worker ends, however it ends: the page waits for the same lock, and gets it when nobody is
 * here any more. Where the browser has no locks nothing happens.
 *
 * @param onHeld called when the lock is held, and the page may begin to wait
 * @returns resolves after that, or at once where there are no locks: a worker that is busy before would end unnoticed
 */
export async function holdLock(name: string, onHeld: () => void): Promise<void> {
  const { locks } = navigator;
  if (!locks) return;
  await new Promise<void>((resolve) => {
    const hold = () => {
      onHeld();
      resolve();
      return new Promise<never>(() => undefined);
    };
    locks.request(name, hold).catch(() => resolve());
  });
}
