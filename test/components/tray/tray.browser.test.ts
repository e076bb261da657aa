import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import type { CameraDialog } from '../../../src/components/tray/camera-dialog.ts';
import { closeSearch, FakeEncoder, openSearch, type SearchPage } from '../search/search-page.ts';

const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const tray = (page: SearchPage): ShadowRoot => page.find('dg-picture-tray').shadowRoot!;

async function png(color: string, name: string): Promise<File> {
  const canvas = new OffscreenCanvas(12, 12);
  const context = canvas.getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 12, 12);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

function drop(page: SearchPage, ...files: File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  page.figure.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

afterEach(() => {
  closeSearch();
  vi.restoreAllMocks();
});

describe('the reader’s pictures', () => {
  it('come in by drop, the good ones of a mixed drop, and are searched among', async () => {
    const page = await openSearch({}, new FakeEncoder());
    drop(
      page,
      await png('red', 'red.png'),
      new File(['hello'], 'hello.png'),
      new File([], 'empty.jpg'),
      await png('blue', 'blue.png'),
    );
    await page.until(() => tray(page).querySelector('.report'));
    expect(page.pictures.all.map(({ name }) => name)).toEqual(['red.png', 'blue.png']);
    expect(text(tray(page).querySelector('.report')!)).toMatch(
      /2 pictures added.*“hello.png” is not a picture.*“empty.jpg” is empty/,
    );
    await page.until(() => page.findAll('text.cosine').length === 12);
  });

  it('wait without a cosine while no model is there', async () => {
    const page = await openSearch();
    drop(page, await png('green', 'green.png'));
    await page.until(() => page.findAll('g.card').length === 11);
    expect(page.findAll('text.cosine')).toHaveLength(10);
    expect(page.findAll('rect.missing')).toHaveLength(1);
  });

  it('come in by paste', async () => {
    const page = await openSearch();
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await png('black', 'image.png'));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    await page.until(() => page.pictures.all.length === 1);
  });

  it('go by the Delete key, and come back by undo; a built-in one stays', async () => {
    const page = await openSearch();
    drop(page, await png('red', 'red.png'));
    await page.until(() => page.findAll('g.card').length === 11);
    const press = (card: Element) =>
      card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
    press(page.find('g.card[data-id="img_4821"]'));
    press(page.find('g.card[data-id^="my-"]'));
    await page.until(() => page.findAll('g.card').length === 10);
    expect(page.findAll('g.card[data-id="img_4821"]')).toHaveLength(1);
    await page.until(() => tray(page).querySelector('[role=status] button'));
    tray(page).querySelector<HTMLButtonElement>('[role=status] button')!.click();
    await page.until(() => page.findAll('g.card').length === 11);
  });
});

describe('a photograph', () => {
  /** Shades, grain and no outlines, as a camera gives them. */
  function photograph(): Picture {
    const data = new Uint8ClampedArray(256 * 256 * 4).fill(255);
    for (let i = 0; i < 256 * 256; i++) {
      const [x, y] = [i % 256, Math.floor(i / 256)];
      const shade = 95 + 40 * Math.sin(x / 23) + 30 * Math.sin(y / 17 + x / 40) + 9 * Math.sin(i * 12.9898);
      data.set([shade, shade * 0.92, shade * 0.8 + 12], i * 4);
    }
    return { width: 256, height: 256, data };
  }

  it('gets a plain note with the way to a bigger model, as long as the small one is in use', async () => {
    const page = await openSearch({}, new FakeEncoder());
    await page.pictures.add('IMG_2041.jpg', photograph());
    const note = page.find('dg-photo-note').shadowRoot!;
    await page.until(() => note.querySelector('p'));
    expect(text(note.querySelector('p')!)).toContain('IMG_2041.jpg looks like a photograph');
    note.querySelector('button')!.click();
    expect(page.opened.modelPicker).toBe(1);
  });

  it('is not what a drawing is taken for', async () => {
    const page = await openSearch();
    drop(page, await png('red', 'red.png'));
    await page.until(() => page.findAll('g.card').length === 11);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page.find('dg-photo-note').shadowRoot!.querySelector('p')).toBeNull();
  });
});

describe('the camera', () => {
  const open = async (page: SearchPage): Promise<CameraDialog> => {
    const camera = page.find<CameraDialog>('dg-camera');
    await camera.open();
    await camera.updateComplete;
    return camera;
  };

  it('says what to do when the reader refused it', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
      new DOMException('', 'NotAllowedError'),
    );
    const camera = await open(await openSearch());
    expect(text(camera.shadowRoot!.querySelector('[role=status]')!)).toContain(
      'was not allowed to use the camera',
    );
  });

  it('says so when there is none', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotFoundError'));
    const camera = await open(await openSearch());
    expect(text(camera.shadowRoot!.querySelector('[role=status]')!)).toContain('No camera was found');
  });

  it('is off once the dialog is closed without a picture', async () => {
    const stream = document.createElement('canvas').captureStream(30);
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
    const page = await openSearch();
    const camera = page.find<CameraDialog>('dg-camera');
    void camera.open();
    await page.until(() => camera.shadowRoot!.querySelector('video')!.srcObject === stream);
    camera.shadowRoot!.querySelector('dialog')!.close();
    await page.until(() => stream.getTracks().every(({ readyState }) => readyState === 'ended'));
  });

  it('takes a picture, and is off as soon as the dialog is closed', async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')!.fillRect(0, 0, 300, 150);
    const stream = canvas.captureStream(30);
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
    const page = await openSearch();
    const camera = await open(page);
    camera.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click();
    await page.until(() => page.pictures.all.length === 1);
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });
});
