import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Headless Chromium with a software WebGPU adapter. Without the last three flags a WebGPU canvas loses its device; the
 * background services are off because they call hosts of their own.
 */
export const launchArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** @returns the path of a Chromium on this machine (CHROMIUM_PATH wins), or undefined when there is none. */
export function chromiumPath() {
  return [process.env.CHROMIUM_PATH, ...systemPaths, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/**
 * Finds a Chromium or installs one: Debian's package as root, Playwright's own download elsewhere.
 * @throws with one line that says what to do when neither works.
 */
export function ensureChromium() {
  if (chromiumPath()) return;
  try {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      const run = (...args) =>
        execFileSync('apt-get', args, {
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
      run('update', '-qq');
      run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    } else {
      execFileSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
        stdio: 'inherit',
      });
    }
  } catch {
    // Said below, in one line.
  }
  if (!chromiumPath()) {
    throw new Error(
      'The tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.',
    );
  }
}
