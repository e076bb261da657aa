import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumPath, launchArguments } from './chromium.mjs';

// The pictures of the README, from the built notebook: `npm run build && node scripts/screenshots.mjs`
const pictures = [
  { name: 'classic-case-en-light', width: 1440, height: 900, address: '#/classic-case?lang=en&theme=light' },
  {
    name: 'classic-case-zh-dark',
    width: 1440,
    height: 900,
    address: '#/classic-case?lang=zh&theme=dark&open=img_4821',
  },
  { name: 'classic-case-phone', width: 390, height: 844, address: '#/classic-case?lang=zh&theme=light' },
  {
    name: 'architecture-en-light',
    width: 1440,
    height: 1000,
    address: '#/architecture?lang=en&theme=light',
    step: 'matrix',
  },
  { name: 'training-zh-light', width: 1440, height: 900, address: '#/training?lang=zh&theme=light' },
  { name: 'cover-en-light', width: 1440, height: 900, address: '#/?lang=en&theme=light' },
];

mkdirSync('docs', { recursive: true });
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
for (const { name, width, height, address, step } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(server.resolvedUrls.local[0] + address);
  await page
    .getByText(/^(Ready|就绪)$/)
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 });
  if (step) await page.locator(`#${step}`).evaluate((element) => element.scrollIntoView());
  await page.waitForTimeout(step ? 3000 : 1000);
  await page.screenshot({ path: `docs/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
