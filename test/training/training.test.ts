import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { pythonPath } from '../../scripts/python.mjs';

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

test('the parts of the training do what they say: its own tests in Python', async () => {
  const { status, output } = await python('-m', 'unittest', 'discover', '--start-directory', 'training');
  expect(output).toMatch(/Ran [1-9]\d* tests/);
  expect(output).toMatch(/^OK$/m);
  expect(status, output).toBe(0);
}, 300_000);

test('a training in small, from the drawings to 8-bit files: its loss falls clearly below chance', async () => {
  const { status, output } = await python('training/short.py');
  const [, first, last, chance] = /probe loss ([\d.]+) → ([\d.]+), chance ([\d.]+)/.exec(output) ?? [];
  expect(Number(chance)).toBeCloseTo(Math.log(64), 3);
  expect(Number(first)).toBeGreaterThan(Number(chance) - 0.5);
  expect(Number(last)).toBeLessThan(Number(chance) - 1);
  expect(status, output).toBe(0);
}, 600_000);

function python(...args: string[]): Promise<Ended> {
  const path = pythonPath();
  if (!path) throw new Error('no Python with torch, numpy, Pillow and onnx');
  return new Promise((resolve, reject) => {
    const child = spawn(path, args);
    let output = '';
    const add = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}
