import { vi } from 'vitest';
import { embeddedEntry, findEntry, type CatalogueEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { Probe } from '../../../src/engine/encoders/probe.ts';
import type { EncoderSession, SessionOptions, SessionState } from '../../../src/engine/encoders/session.ts';

export const hubModel: CatalogueEntry = findEntry('Xenova/clip-vit-base-patch32')!;

export const noGpu: Probe = { webgpu: null, jspi: true, isolated: true, cores: 4, memory: 8 };
export const realGpu: Probe = {
  ...noGpu,
  webgpu: { description: 'nvidia ampere', software: false, shaderF16: true },
};
export const softwareGpu: Probe = {
  ...noGpu,
  webgpu: { description: 'google swiftshader', software: true, shaderF16: false },
};

export function fakeEncoder(facts: Partial<Encoder> = {}): Encoder {
  return {
    id: embeddedEntry.id,
    kind: 'embedded',
    dim: 256,
    logitScale: 22.277605,
    runtime: { device: 'wasm', dtype: 'q8', threads: 3 },
    selfTest: { kind: 'reference', passed: true, value: 0.999978, count: 8 },
    ...facts,
  } as Encoder;
}

/** A session that is in whatever state a test puts it, and notes what it was asked to do. */
export class FakeSession extends EventTarget {
  state: SessionState = { status: 'idle' };
  options: SessionOptions = {};
  entry: CatalogueEntry | null = null;
  encoder: Encoder | null = null;
  select = vi.fn(() => Promise.resolve());
  retry = vi.fn(() => Promise.resolve());
  cancel = vi.fn();

  put(state: SessionState): void {
    this.state = state;
    if (state.status === 'ready') [this.entry, this.encoder] = [state.entry, state.encoder];
    this.dispatchEvent(new Event('change'));
  }

  ready(entry: CatalogueEntry = embeddedEntry, encoder: Encoder = fakeEncoder()): void {
    this.put({ status: 'ready', entry, encoder, rejected: [], notices: [] });
  }

  loading(facts: Partial<Extract<SessionState, { status: 'loading' }>> = {}): void {
    this.put({
      status: 'loading',
      entry: hubModel,
      plan: { device: 'webgpu', dtype: 'fp16', threads: 1 },
      phase: 'download',
      loaded: 63_000_000,
      total: 154_000_000,
      fromCache: false,
      rejected: [],
      ...facts,
    });
  }

  get asSession(): EncoderSession {
    return this as unknown as EncoderSession;
  }
}
