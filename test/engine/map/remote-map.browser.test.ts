import { afterEach, describe, expect, it } from 'vitest';
import { RemoteMap, standardMap, type MapPoints } from '../../../src/engine/map/index.ts';
import { captionsOf, clusteredPairs } from './map-vectors.ts';

const open: RemoteMap[] = [];
const openMap = (vectors = clusteredPairs(120)): RemoteMap => {
  const map = new RemoteMap(vectors, captionsOf(vectors));
  open.push(map);
  return map;
};

async function settled(map: RemoteMap, request = standardMap): Promise<MapPoints> {
  let last: MapPoints | undefined;
  await map.make(request, (points, done) => {
    if (done) last = points;
  });
  return last!;
}

afterEach(() => open.splice(0).forEach((map) => map.dispose()));

describe('a map made in a worker', () => {
  it('has the same bits after a reload: two fresh workers agree', async () => {
    const [first, second] = [await settled(openMap()), await settled(openMap())];
    expect(first.coordinates).toHaveLength(480);
    expect(second.coordinates).toEqual(first.coordinates);
  });

  it('has the same bits whatever was made before it', async () => {
    const fresh = await settled(openMap());
    const used = openMap();
    await settled(used, { ...standardMap, method: 'pca' });
    await settled(used, { ...standardMap, seed: 7 });
    expect((await settled(used)).coordinates).toEqual(fresh.coordinates);
  });

  it('ends when another is asked for, which alone is shown', async () => {
    const map = openMap(clusteredPairs(600));
    const shown: string[] = [];
    let first: Promise<unknown> | undefined;
    await new Promise<void>((resolve) => {
      first = map.make(standardMap, (points) => {
        shown.push('first');
        if (points.epoch > 0) resolve();
      });
      first.catch(() => undefined);
    });
    const second = map.make({ ...standardMap, method: 'gap' }, () => shown.push('second'));
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    const before = shown.filter((which) => which === 'first').length;
    expect((await second).trustworthiness).toBeGreaterThan(0);
    expect(shown.filter((which) => which === 'first')).toHaveLength(before);
    expect(shown.at(-1)).toBe('second');
  });

  it('says what is wrong with the vectors', async () => {
    const vectors = clusteredPairs(8);
    vectors.images[3] = Infinity;
    await expect(settled(openMap(vectors))).rejects.toMatchObject({ code: 'not-finite' });
  });

  it('ends with an error when its worker breaks, and when it is disposed', async () => {
    const fake = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null } as unknown as Worker; // prettier-ignore
    const broken = new RemoteMap(clusteredPairs(4), [], () => fake);
    const made = broken.make(standardMap, () => undefined);
    fake.onerror!(new ErrorEvent('error', { message: 'out of luck' }));
    await expect(made).rejects.toMatchObject({ code: 'map-failed', detail: { reason: 'out of luck' } });
    const disposed = openMap();
    const ended = disposed.make(standardMap, () => undefined);
    disposed.dispose();
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('takes a new caption', async () => {
    const vectors = clusteredPairs(60);
    const map = openMap(vectors);
    expect(await map.place(vectors.texts.slice(0, vectors.dim), 'text')).toBeNull();
    await settled(map, { ...standardMap, method: 'pca' });
    expect((await map.place(vectors.texts.slice(0, vectors.dim), 'text'))!.nearest[0]).toBe(60);
  });
});
