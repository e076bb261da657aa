import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [process.env.PYTHON, '/usr/bin/python3', 'python3'];

/** @returns a Python that has PyTorch, NumPy, Pillow and onnx (PYTHON wins), or undefined when there is none. */
export function pythonPath() {
  return candidates.find(
    (path) => path && spawnSync(path, ['-c', 'import torch, numpy, PIL, onnx']).status === 0,
  );
}

/**
 * Finds a Python for training/, or installs Debian's packages as root.
 * @throws with one line that says what to do when there is none afterwards.
 */
export function ensurePython() {
  if (pythonPath()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const run = (...args) =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    // Without OpenBLAS, PyTorch multiplies with the reference BLAS, many times slower.
    const packages = [
      'python3-torch',
      'python3-numpy',
      'python3-pil',
      'python3-onnx',
      'libopenblas0-pthread',
    ];
    try {
      run('update', '-qq');
      run('install', '-y', '-qq', '--no-install-recommends', ...packages);
    } catch {
      // Said below, in one line.
    }
  }
  if (!pythonPath()) {
    throw new Error(
      'The tests of training/ need Python 3 with torch, numpy, Pillow and onnx: install them or set PYTHON to one that has them.',
    );
  }
}
