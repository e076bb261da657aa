import type { TextToken } from '../../engine/encoders/encoder.ts';
import type { Message } from '../i18n/locale.ts';
import type { HeadWords } from './head-drawing.ts';
import type { SearchData } from './search-data.ts';
import { messages } from './search.messages.ts';

/** What stands at the sentence, its encoder and its vector. */
export function headWords(
  { sentence, text }: Pick<SearchData, 'sentence' | 'text'>,
  tokens: readonly TextToken[] | undefined,
  say: <T>(message: Message<T>) => T,
): HeadWords {
  const words = tokens?.flatMap((token) => (specialToken.test(token.text) ? [] : [token.text])) ?? [];
  return {
    sentence,
    tokens: tokens ? say(messages.tokens)(tokens.length, words.join(' · ')) : '',
    encoder: say(messages.textEncoder),
    components: say(messages.textVector)(text?.length ?? 0),
    waiting: say(messages.textWaits),
  };
}

/** Marks of the tokenizer's own: start, end, padding. They are counted and not spelt out; an unknown word ([UNK]) is. */
const specialToken = /^(<.*>|\[(PAD|CLS|SEP)\])$/;
