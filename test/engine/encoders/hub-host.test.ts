import { afterEach, expect, test } from 'vitest';
import { defaultHubHost, hubHost, setHubHost } from '../../../src/engine/encoders/hub-host.ts';

function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as unknown as Storage;
}

afterEach(() => void setHubHost(null, { storage: null }));

test('the public hub is the default, and a mirror is kept until it is taken back', () => {
  const storage = memoryStorage();
  expect(hubHost({ storage })).toBe(defaultHubHost);
  expect(setHubHost('https://mirror.example.org/hub/', { storage })).toBe('https://mirror.example.org/hub');
  expect(hubHost({ storage })).toBe('https://mirror.example.org/hub');
  setHubHost('', { storage });
  expect(hubHost({ storage })).toBe(defaultHubHost);
});

test('an address without a scheme is taken for https', () => {
  expect(setHubHost('mirror.example.org', { storage: null })).toBe('https://mirror.example.org');
  expect(hubHost({ storage: null })).toBe('https://mirror.example.org');
});

test.for(['ftp://mirror.example.org', 'http://', 'not an address', 'javascript://x'])(
  '"%s" is refused',
  (address) => {
    expect(() => setHubHost(address, { storage: null })).toThrow(
      expect.objectContaining({ code: 'invalid-hub-host' }) as Error,
    );
  },
);
