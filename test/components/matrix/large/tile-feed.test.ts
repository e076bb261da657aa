import { afterEach, describe, expect, it, vi } from 'vitest';
import { TileFeed } from '../../../../src/components/matrix/large/tile-feed.ts';
import type { MatrixView } from '../../../../src/engine/matrix/index.ts';
import type {
  LargeMatrix,
  LargeMatrixState,
  MatrixTile,
  MatrixWindow,
} from '../../../../src/engine/matrix/large/large-matrix.ts';

/** A source whose answers the test gives, one by one. */
class SlowSource extends EventTarget {
  readonly n = 1000;
  state: LargeMatrixState = { status: 'complete' };
  asked: { window: MatrixWindow; width: number; answer: () => Promise<void>; refuse: () => Promise<void> }[] =
    [];

  tile(window: MatrixWindow, width: number, height: number, view: MatrixView): Promise<MatrixTile> {
    return new Promise((resolve, reject) => {
      const tile = { window, width, height, view, values: new Float32Array(width * height), pooled: true };
      const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
      const answer = (): Promise<void> => (resolve(tile), turn());
      const refuse = (): Promise<void> => (reject(new DOMException('gone', 'AbortError')), turn());
      this.asked.push({ window, width, answer, refuse });
    });
  }

  become(state: LargeMatrixState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

const open = (): [SlowSource, TileFeed] => {
  const source = new SlowSource();
  return [source, new TileFeed(source as unknown as LargeMatrix)];
};
const held = ({ tile, overview }: TileFeed) => [tile?.width, overview?.window.right];
const request = (left: number) => ({
  window: { left, top: 0, right: left + 10, bottom: 10 },
  width: 10,
  height: 10,
});

afterEach(() => void vi.useRealTimers());

describe('tiles', () => {
  it('come one at a time, and of those that wait the newest next', async () => {
    const [source, feed] = open();
    expect(source.asked.map(({ window }) => window.right)).toEqual([1000]);
    for (const left of [1, 2, 3]) feed.want(request(left));
    expect(source.asked).toHaveLength(1);
    await source.asked[0].answer();
    expect(source.asked.map(({ window }) => window.left)).toEqual([0, 3]);
    const heard = vi.fn();
    feed.addEventListener('change', heard);
    await source.asked[1].answer();
    expect(feed.tile?.window.left).toBe(3);
    expect(feed.overview?.window.right).toBe(1000);
    expect(heard).toHaveBeenCalledOnce();
    feed.want(request(3));
    expect(source.asked).toHaveLength(2);
  });

  it('stay until others have come', async () => {
    const [source, feed] = open();
    feed.want(request(1));
    await source.asked[0].answer();
    await source.asked[1].answer();
    feed.want(request(2));
    expect(feed.tile?.window.left).toBe(1);
    await source.asked[2].refuse();
    expect(feed.tile?.window.left).toBe(1);
    feed.want(request(4));
    await source.asked[3].answer();
    expect(feed.tile?.window.left).toBe(4);
  });

  it('are fetched again when rows have come, not for each, and not when only the temperature is another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [source] = open();
    const answerAll = async (): Promise<void> => {
      for (let k = 0; k < source.asked.length; k++) void source.asked[k].answer();
      await vi.advanceTimersByTimeAsync(1);
    };
    source.become({ status: 'computing', rows: 10 });
    source.become({ status: 'computing', rows: 20 });
    await answerAll();
    expect(source.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(source.asked).toHaveLength(2);
    await answerAll();
    source.become({ status: 'complete' });
    expect(source.asked).toHaveLength(3);
    await answerAll();
    source.dispatchEvent(new Event('change'));
    await vi.advanceTimersByTimeAsync(500);
    expect(source.asked).toHaveLength(3);
  });

  it('of another view are fetched, and again for another temperature; a cosine knows none', async () => {
    const [source, feed] = open();
    feed.want(request(1));
    for (let k = 0; k < source.asked.length; k++) await source.asked[k].answer();
    feed.show('cosine');
    expect(source.asked).toHaveLength(2);
    feed.show('row');
    for (let k = 2; k < source.asked.length; k++) await source.asked[k].answer();
    expect([feed.tile?.view, feed.overview?.view]).toEqual(['row', 'row']);
    source.dispatchEvent(new Event('change'));
    expect(source.asked).toHaveLength(5);
  });

  it('of the whole need no ground while rows come, and have one when these are complete', async () => {
    const [source, feed] = open();
    source.state = { status: 'computing', rows: 10 };
    await source.asked[0].answer();
    feed.overview = null;
    feed.want({ window: { left: 0, top: 0, right: 1000, bottom: 1000 }, width: 10, height: 10 });
    feed.refresh();
    for (let k = 1; k < source.asked.length; k++) await source.asked[k].answer();
    expect(held(feed)).toEqual([10, undefined]);
    source.become({ status: 'complete' });
    for (let k = source.asked.length - 1; k < source.asked.length; k++) await source.asked[k].answer();
    expect(held(feed)).toEqual([10, 1000]);
  });

  it('that come after the feed was disposed of are dropped', async () => {
    const [source, feed] = open();
    feed.dispose();
    await source.asked[0].answer();
    expect(feed.overview).toBeNull();
    source.become({ status: 'complete' });
    expect(source.asked).toHaveLength(1);
  });
});
