import { readPicture } from '../components/pictures/reader.ts';
import { embeddedEntry, findEntry, hubEntry, type CatalogueEntry } from '../engine/encoders/catalogue.ts';
import type { CaptionedPicture } from '../engine/encoders/protocol.ts';
import type { EncoderSession } from '../engine/encoders/session.ts';
import { storedFiles } from '../engine/encoders/stored-files.ts';
import { classicCasePictures, fetchAsset, loadBuiltInPictures } from '../engine/pictures/built-in.ts';
import type { CommonValues } from './address.ts';

/**
 * Starts the model that the address asks for: the embedded one by default. A hub model starts by itself only if it is
 * already on this machine; otherwise the embedded one starts, and the picker opens: a link must not start a download.
 */
export async function startSession(
  session: EncoderSession,
  { model, device }: CommonValues,
  openPicker: () => void,
): Promise<void> {
  if (device) session.options = { ...session.options, device };
  const wanted = model ? entryOf(model) : embeddedEntry;
  if (wanted?.kind !== 'hub') {
    await session.select(wanted ?? embeddedEntry);
    session.options = { ...session.options, pairs: await captionedPictures() };
    return;
  }
  session.options = { ...session.options, pairs: await captionedPictures() };
  const [kept] = (await storedFiles(wanted)).complete;
  // Only in the precision that is kept: any other would have to be downloaded.
  if (kept) return session.select(wanted, undefined, { dtype: kept });
  openPicker();
  await session.select(embeddedEntry);
}

function entryOf(id: string): CatalogueEntry | undefined {
  try {
    return findEntry(id) ?? hubEntry(id);
  } catch {
    return undefined;
  }
}

/** Lesson 3's ten pictures with their captions: the self-test of models that have no stored vectors. */
async function captionedPictures(): Promise<readonly CaptionedPicture[]> {
  const base = new URL('pictures/', document.baseURI);
  try {
    const pictures = classicCasePictures(await loadBuiltInPictures(new URL('pictures.json', base)));
    return await Promise.all(
      pictures.map(async ({ file, caption }) => {
        const blob = await (await fetchAsset(new URL(file, base))).blob();
        return { picture: (await readPicture(blob)).picture, captions: caption };
      }),
    );
  } catch {
    // Without the pictures a hub model is tested for finite, distinct vectors only.
    return [];
  }
}
