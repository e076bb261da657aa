import { createSimdGemm } from '../compute/index.ts';
import type { AttributesAnswer, AttributesOrder } from './remote-attributes.ts';
import { errorFacts } from '../trainer/trainer-errors.ts';
import { vectorAttributes } from './vector-attributes.ts';

/** Sorts and groups the vectors of one order, off the page. */
self.onmessage = ({ data }: MessageEvent<AttributesOrder>): void => {
  void answerTo(data).then((answer) => self.postMessage(answer));
};

async function answerTo({ images, dim, captions }: AttributesOrder): Promise<AttributesAnswer> {
  try {
    return { attributes: await vectorAttributes(images, dim, captions, await createSimdGemm()) };
  } catch (error) {
    return { failed: errorFacts(error) };
  }
}
