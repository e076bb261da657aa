import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { chromiumPath, launchArguments } from '../../scripts/chromium.mjs';

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to any host but the notebook's own. */
  readonly foreignRequests: string[];
  /** Uncaught errors and unhandled rejections. */
  readonly errors: string[];
}

const withoutWebGPU = [
  ...launchArguments.filter((argument) => !/webgpu|vulkan|angle/i.test(argument)),
  '--disable-features=WebGPU',
  '--disable-gpu',
];

/** One Chromium for a test file. `open()` gives a page with a profile of its own and watches what it asks the network for. */
export function useChromium({ webgpu = true, more = [] as string[] } = {}): (
  url: string,
  options?: BrowserContextOptions,
) => Promise<Opened> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [...(webgpu ? launchArguments : withoutWebGPU), ...more],
    });
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser.close();
  });
  return async (url, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    const foreignRequests: string[] = [];
    const errors: string[] = [];
    const { host } = new URL(url);
    context.on('request', (request) => {
      const target = new URL(request.url());
      if (/^https?:|^wss?:/.test(target.protocol) && target.host !== host)
        foreignRequests.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url);
    return { page, context, foreignRequests, errors };
  };
}
