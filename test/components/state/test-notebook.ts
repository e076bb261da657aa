import { Facts } from '../../../src/components/facts/facts.ts';
import { Pointing } from '../../../src/components/pointing/pointing.ts';
import type { Notebook } from '../../../src/components/state/notebook-context.ts';
import { PageState } from '../../../src/components/state/page-state.ts';
import { ReaderPictures } from '../../../src/components/state/reader-pictures.ts';
import { EncoderSession } from '../../../src/engine/encoders/session.ts';

/** What a figure under test uses: nothing loaded, nothing stored, unless `parts` says otherwise. */
export function testNotebook(parts: Partial<Notebook> = {}): Notebook {
  return {
    session: new EncoderSession(),
    pictures: new ReaderPictures({
      encode: () => Promise.resolve(new Blob(['x'])),
      decode: () => Promise.reject(new Error('not used')),
    }),
    lesson: 'test',
    page: new PageState({}),
    pointing: new Pointing(),
    facts: new Facts(),
    questions: {},
    training: () => Promise.reject(new Error('not used')),
    link: () => location.href,
    openModelPicker: () => undefined,
    ...parts,
  };
}
