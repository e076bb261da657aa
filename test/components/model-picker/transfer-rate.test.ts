import { expect, test } from 'vitest';
import { TransferRate } from '../../../src/components/model-picker/transfer-rate.ts';

test('says nothing before two seconds, then bytes a second', () => {
  const rate = new TransferRate();
  rate.add(0, 0);
  rate.add(1_500_000, 1500);
  expect(rate.perSecond).toBeUndefined();
  rate.add(4_000_000, 2000);
  expect(rate.perSecond).toBe(2_000_000);
});

test('forgets what is more than five seconds ago', () => {
  const rate = new TransferRate();
  for (let second = 0; second <= 20; second++)
    rate.add(second <= 10 ? 0 : (second - 10) * 1e6, second * 1000);
  expect(rate.perSecond).toBe(1e6);
});

test('gives no rate while nothing arrives', () => {
  const rate = new TransferRate();
  rate.add(5, 0);
  rate.add(5, 4000);
  expect(rate.perSecond).toBeUndefined();
});

test('starts anew when the count falls back: another plan downloads other files', () => {
  const rate = new TransferRate();
  rate.add(0, 0);
  rate.add(9e6, 3000);
  rate.add(1e6, 3500);
  expect(rate.perSecond).toBeUndefined();
});
