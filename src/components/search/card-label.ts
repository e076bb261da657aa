import type { CardState } from '../../engine/search/stage.ts';
import type { Message } from '../i18n/locale.ts';
import { decimal } from '../i18n/number.ts';
import type { SearchData } from './search-data.ts';
import { messages } from './search.messages.ts';

/** A card in words, as far as the scene has come: nobody hears a rank before it is seen. */
export function cardLabel(
  data: SearchData,
  card: CardState,
  i: number,
  t: number,
  msg: <T>(message: Message<T>) => T,
): string {
  const { name, alt } = data.pictures[i];
  const cosine = data.stage.cosines[i];
  const known = !Number.isNaN(cosine);
  return msg(messages.card)({
    number: i + 1,
    name,
    alt,
    cosine: known && t >= 3 ? decimal(cosine) : undefined,
    place: known && t >= 4 ? card.place + 1 : undefined,
    kept: known && t >= 5 ? card.kept : undefined,
  });
}
