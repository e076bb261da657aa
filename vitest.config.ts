import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromiumPath, launchArguments } from './scripts/chromium.mjs';
import viteConfig from './vite.config.ts';

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: launchArguments } }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
};

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      reporters: ['default', './scripts/count-reporter.ts'],
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            // Fast first; then one Chromium at a time: two at once on two cores make each other late.
            sequence: { groupOrder: 0 },
            include: ['test/**/*.test.ts'],
            exclude: ['test/**/*.browser.test.ts', 'test/e2e/**'],
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            sequence: { groupOrder: 1 },
            include: ['test/**/*.browser.test.ts'],
            globalSetup: 'test/hub/global-setup.ts',
            browser,
            testTimeout: 60_000,
            // Software WebGPU and the model's worker each take a core: files run one after the other.
            fileParallelism: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            sequence: { groupOrder: 2 },
            include: ['test/e2e/**/*.test.ts'],
            globalSetup: 'test/e2e/global-setup.ts',
            testTimeout: 120_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ],
    },
  }),
);
