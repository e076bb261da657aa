import { execFileSync } from 'node:child_process';

/** Runs `npm run build` as a person would. In a process of its own: a test runner's NODE_ENV would build another site. */
export function buildSite(): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    env,
    stdio: 'inherit',
  });
}
