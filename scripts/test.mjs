import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { ensurePython } from './python.mjs';

try {
  ensureChromium();
  ensurePython();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const vitest = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(vitest.status ?? 1);
