import { describe, expect, it } from 'vitest';
import { KeptPairSets } from '../../../src/components/lab/kept-pair-sets.ts';
import { pairRanks } from '../../../src/engine/pair-sets/pair-ranks.ts';
import { embeddedEntry, findEntry, untrainedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { memoryStore, type KeyValueStore } from '../../../src/engine/trainer/runs/key-value-store.ts';
import { CountingEncoder, openDesk, scenes } from './open-desk.ts';

const gate = () => {
  let open!: () => void;
  const closed = new Promise<void>((resolve) => (open = resolve));
  return { closed, open };
};

it('makes 64 scenes with the embedded model, and most pictures find their own caption', async () => {
  const encoder = await loadEncoder(embeddedEntry, { device: 'wasm' });
  const { desk, ready } = openDesk(encoder);
  desk.want({ ...scenes, n: 64, seed: 1 });
  await ready();
  const set = desk.set!;
  expect(set).toMatchObject({ n: 64, provenance: { source: 'live', device: 'wasm', dtype: 'q8' } });
  expect(set.logitScale).toBe(encoder.logitScale);
  for (const rows of [set.vectors.images, set.vectors.texts]) {
    expect(rows).toHaveLength(64 * encoder.dim);
    for (let i = 0; i < 64; i++)
      expect(Math.hypot(...rows.subarray(i * encoder.dim, (i + 1) * encoder.dim))).toBeCloseTo(1, 4);
  }
  const first = Array.from({ length: 64 }, (_, i) => pairRanks(set.vectors, i).caption).filter(
    (rank) => rank === 1,
  );
  // By chance it would be one.
  expect(first.length).toBeGreaterThan(24);
  expect(set.attributes.map(({ name }) => name)).toEqual(['object', 'place', 'cluster', 'component']);
  for (const { groups, values } of set.attributes) expect(groups ?? values).toHaveLength(64);
  encoder.dispose();
});

describe('pairs that are kept', () => {
  it('are shown again without a model having to compute anything, and before it is loaded', async () => {
    const encoder = new CountingEncoder();
    const first = openDesk(encoder);
    first.desk.want(scenes);
    await first.ready();
    await first.until(async () => (await first.kept.list()).length > 0);
    const again = openDesk(null, first.kept);
    const plan = { device: 'wasm', dtype: 'q8', threads: 1 } as const;
    again.session.state = {
      ...{ status: 'loading', entry: embeddedEntry, plan, phase: 'start', loaded: 0, total: 0 },
      ...{ fromCache: false, rejected: [] },
    };
    again.desk.want(scenes);
    await again.ready();
    const [made, read] = [first.desk.set!, again.desk.set!];
    expect(read.id).toBe(made.id);
    expect(read.provenance).toEqual({ source: 'stored', model: made.provenance.model });
    expect(read.vectors).toEqual(made.vectors);
    expect(read.captions).toEqual(made.captions);
    again.session.ready(encoder);
    expect(again.desk.set).toBe(read);
    expect(encoder.pictures).toBe(scenes.n);
  });

  it('serve a smaller N, and a larger one embeds the rest alone', async () => {
    const encoder = new CountingEncoder();
    const { desk, until } = openDesk(encoder);
    desk.want(scenes);
    await until(() => desk.set?.n === 24);
    const images = desk.set!.vectors.images;
    desk.want({ ...scenes, n: 10 });
    await until(() => desk.set?.n === 10);
    expect(encoder.pictures).toBe(24);
    desk.want({ ...scenes, n: 40 });
    await until(() => desk.set?.n === 40);
    expect(encoder.pictures).toBe(40);
    expect(desk.set!.vectors.images.subarray(0, images.length)).toEqual(images);
  });

  it('lend their picture vectors to captions in the other language', async () => {
    const encoder = new CountingEncoder();
    const { desk, until } = openDesk(encoder);
    desk.want(scenes);
    await until(() => desk.set);
    const english = desk.set!;
    desk.want({ ...scenes, language: 'zh' });
    await until(() => desk.set !== english);
    expect(encoder.pictures).toBe(24);
    expect(desk.set!.vectors.images).toEqual(english.vectors.images);
    expect(desk.set!.captions.every((caption) => /[\u4e00-\u9fff]/.test(caption))).toBe(true);
  });

  it('are listed with their sizes, and once deleted they are embedded again', async () => {
    const encoder = new CountingEncoder();
    const { desk, kept, ready, until } = openDesk(encoder);
    desk.want(scenes);
    await ready();
    await until(async () => (await kept.list()).length === 1);
    const [set] = await kept.list();
    expect(set).toMatchObject({ n: 24, language: 'en', source: { kind: 'scenes' } });
    expect(set.bytes).toBeGreaterThan(2 * 24 * encoder.dim * 4);
    await desk.remove([set.id]);
    expect(await kept.list()).toEqual([]);
    desk.want({ ...scenes, n: 25 });
    await until(() => desk.set?.n === 25);
    expect(encoder.pictures).toBe(24 + 25);
  });

  it('are there to see where the browser has no room, and it is told', async () => {
    const full: KeyValueStore = {
      ...memoryStore(),
      setMany: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    };
    const { desk, until } = openDesk(new CountingEncoder(), new KeptPairSets(full));
    desk.want(scenes);
    await until(() => desk.notice);
    expect(desk.set?.n).toBe(24);
    expect(desk.notice).toMatchObject({ code: 'vectors-not-kept', detail: { reason: 'QuotaExceededError' } });
  });

  it('survive a real IndexedDB', async () => {
    const kept = new KeptPairSets();
    await kept.remove((await kept.list()).map(({ id }) => id));
    const first = openDesk(new CountingEncoder(), kept);
    first.desk.want(scenes);
    await first.ready();
    await first.until(async () => (await kept.list()).length === 1);
    const encoder = new CountingEncoder();
    const again = openDesk(encoder, new KeptPairSets());
    again.desk.want(scenes);
    await again.ready();
    expect(encoder.pictures).toBe(0);
    expect(again.desk.set!.vectors).toEqual(first.desk.set!.vectors);
    expect(again.desk.set!.thumbnails.side).toBe(64);
    await kept.remove((await kept.list()).map(({ id }) => id));
    expect(await kept.list()).toEqual([]);
  });
});

describe('while it embeds', () => {
  it('stops when told, keeps what it has, and goes on from there', async () => {
    const encoder = new CountingEncoder();
    const { desk, until, ready } = openDesk(encoder);
    const wall = gate();
    encoder.before = () => (encoder.pictures >= 8 ? wall.closed : undefined);
    desk.want(scenes);
    await until(() => desk.state.status === 'embedding' && desk.state.progress.done >= 8);
    desk.cancel();
    expect(desk.state).toMatchObject({ status: 'paused', progress: { done: 8, total: 24 } });
    wall.open();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(desk.state.status).toBe('paused');
    expect(encoder.pictures).toBe(8);
    desk.start();
    await ready();
    expect(encoder.pictures).toBe(24);
    expect(desk.set!.n).toBe(24);
  });

  it('begins again with the model that the reader changes to, and never shows a result of the old one', async () => {
    const old = new CountingEncoder();
    const { desk, session, until } = openDesk(old);
    const shown: string[] = [];
    desk.addEventListener('change', () => desk.set && shown.push(desk.set.model));
    const wall = gate();
    old.before = () => (old.pictures >= 8 ? wall.closed : undefined);
    desk.want(scenes);
    await until(() => old.pictures >= 8);
    const fresh = new CountingEncoder();
    session.ready(fresh, untrainedEntry);
    wall.open();
    await until(() => desk.state.status === 'ready');
    expect(fresh.pictures).toBe(24);
    expect(desk.set!.provenance.model.en).toContain('untrained');
    expect(new Set(shown)).toEqual(new Set([desk.set!.model]));
  });

  it('takes what it shows away at once when the model changes', async () => {
    const { desk, session, ready } = openDesk(new CountingEncoder());
    desk.want(scenes);
    await ready();
    session.ready(new CountingEncoder(), untrainedEntry);
    expect(desk.set).toBeNull();
  });

  it('goes on with another worker of the same model after the first has died', async () => {
    const dying = new CountingEncoder();
    dying.before = () => {
      if (dying.pictures >= 8) throw new Error('gone');
    };
    const { desk, session, until, ready } = openDesk(dying);
    desk.want(scenes);
    await until(() => desk.state.status === 'failed');
    const next = new CountingEncoder();
    session.ready(next);
    await ready();
    expect(next.pictures).toBe(24 - 8);
  });
});

it('asks before it begins with a model that may be slow, or with many pairs', async () => {
  const encoder = new CountingEncoder();
  const { desk, until } = openDesk(encoder);
  desk.want({ ...scenes, n: 2048 });
  await until(() => desk.state.status === 'offered');
  const hub = openDesk(encoder, undefined, findEntry('Xenova/clip-vit-base-patch32')!);
  hub.desk.want(scenes);
  await hub.until(() => hub.desk.state.status === 'offered');
  expect(encoder.pictures).toBe(0);
  hub.desk.start();
  await hub.ready();
  expect(encoder.pictures).toBe(24);
});

it('waits for a model, and begins when one is there', async () => {
  const { desk, session, ready } = openDesk(null);
  desk.want(scenes);
  expect(desk.state).toEqual({ status: 'waiting', for: 'model' });
  session.ready(new CountingEncoder());
  await ready();
  expect(desk.set!.n).toBe(24);
});
