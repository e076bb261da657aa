import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/engine/trainer/announcer.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const frame = 16;
function open() {
  let told = 0;
  const environment = {
    progressInterval: 250,
    nextFrame: (callback: () => void) => void setTimeout(callback, frame),
  };
  return { announcer: new Announcer(environment, () => told++), told: () => told };
}

test('progress is told a few times a second, however often it comes', () => {
  const { announcer, told } = open();
  for (let ms = 0; ms < 10_000; ms += 10) {
    announcer.progress();
    vi.advanceTimersByTime(10);
  }
  expect(told()).toBeGreaterThanOrEqual(35);
  expect(told()).toBeLessThanOrEqual(41);
});

test('news is told with the next frame, and the progress that waited with it', () => {
  const { announcer, told } = open();
  announcer.progress();
  vi.advanceTimersByTime(frame);
  announcer.progress();
  announcer.news();
  vi.advanceTimersByTime(frame);
  expect(told()).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(told()).toBe(2);
});

test('the last of it is told, too', () => {
  const { announcer, told } = open();
  announcer.progress();
  vi.advanceTimersByTime(frame);
  announcer.progress();
  vi.advanceTimersByTime(250 + frame);
  expect(told()).toBe(2);
});
