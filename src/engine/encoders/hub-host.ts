import { encoderError } from './error-codes.ts';

/** The public hub. Nothing is asked of it before the reader asks for one of its models. */
export const defaultHubHost = 'https://huggingface.co';

const storageKey = 'diagonal.hub-host';

/** The address that every hub model comes from: the public hub, or the mirror that the reader named. */
export function hubHost({ storage = safeStorage() }: { storage?: Storage | null } = {}): string {
  try {
    return storage?.getItem(storageKey) ?? session.host;
  } catch {
    return session.host;
  }
}

/**
 * Sets the mirror; null or an empty text goes back to the public hub.
 * @returns the address as it will be used, without a slash at its end
 * @throws EngineError `invalid-hub-host`
 */
export function setHubHost(
  address: string | null,
  { storage = safeStorage() }: { storage?: Storage | null } = {},
): string {
  const host = address?.trim() ? normalise(address.trim()) : defaultHubHost;
  session.host = host;
  try {
    if (host === defaultHubHost) storage?.removeItem(storageKey);
    else storage?.setItem(storageKey, host);
  } catch {
    // A browser that keeps nothing still uses the address until the page is closed.
  }
  return host;
}

const session = { host: defaultHubHost };

function normalise(address: string): string {
  const full = address.includes('://') ? address : `https://${address}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw encoderError('invalid-hub-host', { host: address.slice(0, 200) });
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function safeStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
