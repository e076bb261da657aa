import { errorText } from '../components/i18n/errors.ts';
import { locale } from '../components/i18n/locale.ts';
import { readPicture } from '../components/pictures/reader.ts';
import { embeddedEntry, findEntry, hubEntry, type CatalogueEntry } from '../engine/encoders/catalogue.ts';
import type { CaptionedPicture } from '../engine/encoders/protocol.ts';
import type { EncoderSession } from '../engine/encoders/session.ts';
import { runOfTrainedId } from '../engine/encoders/trained/trained-id.ts';
import { storedFiles } from '../engine/encoders/stored-files.ts';
import { classicCasePictures, fetchAsset, loadBuiltInPictures } from '../engine/pictures/built-in.ts';
import type { CommonValues } from './address.ts';
import { messages } from './notebook.messages.ts';

/**
 * Starts the model that the address asks for: the embedded one by default. A hub model starts by itself only if it is
 * already on this machine; otherwise the embedded one starts, and the picker opens: a link must not start a download. A model
 * that was trained here starts where its run is kept; where it is not, the reader is told, and has the embedded one.
 *
 * @param onTrouble called with what the reader should know
 */
export async function startSession(
  session: EncoderSession,
  { model, device }: CommonValues,
  openPicker: () => void,
  onTrouble: (text: string) => void,
): Promise<void> {
  if (device) session.options = { ...session.options, device };
  const run = runOfTrainedId(model);
  const trouble = run === null ? null : await selectTrained(session, run);
  if (trouble) {
    const { title, advice } = errorText(trouble);
    onTrouble(`${locale.pick(title)} ${locale.pick(advice)} ${locale.pick(messages.embeddedInstead)}`);
  }
  const wanted = model && run === null ? entryOf(model) : embeddedEntry;
  if (wanted?.kind !== 'hub') {
    if (run === null || trouble) await session.select(wanted ?? embeddedEntry);
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

/** @returns why the model of a kept run cannot be used; null where it can */
async function selectTrained(session: EncoderSession, run: string): Promise<unknown> {
  try {
    const { keptModel } = await import('../engine/encoders/trained/kept-models.ts');
    await session.select(await keptModel(run));
    return session.state.status === 'failed' ? session.state.error : null;
  } catch (error) {
    return error;
  }
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
