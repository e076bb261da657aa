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
  {
    name: 'lab-en-light',
    width: 1600,
    height: 1000,
    address: '#/lab?lang=en&theme=light&part=both&n=1024&order=place',
    prepare: async (page) => {
      await page.getByText('Settled').waitFor({ timeout: 120_000 });
      await page.locator('dg-large-matrix-figure').evaluate((figure) => figure.scrollIntoView());
    },
  },
  {
    name: 'trainer-zh-dark',
    width: 1440,
    height: 980,
    address: '#/lab?lang=zh&theme=dark&part=train',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^开始/ }).first().click();
      await page.waitForTimeout(100_000);
      await page.locator('dg-trainer').evaluate((figure) => figure.scrollIntoView());
      await page.mouse.move(0, 0);
    },
  },
  { name: 'cover-en-light', width: 1440, height: 900, address: '#/?lang=en&theme=light' },
];

// Names choose some of them.
const names = process.argv.slice(2);
const isWanted = ({ name }) => names.length === 0 || names.includes(name);

mkdirSync('docs', { recursive: true });
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
for (const { name, width, height, address, step, prepare } of pictures.filter(isWanted)) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(server.resolvedUrls.local[0] + address);
  await page
    .getByText(/^(Ready|就绪)$/)
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 });
  if (step) await page.locator(`#${step}`).evaluate((element) => element.scrollIntoView());
  await prepare?.(page);
  await page.waitForTimeout(step || prepare ? 3000 : 1000);
  await page.screenshot({ path: `docs/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
