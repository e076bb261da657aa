import type { BuiltInPicture } from '../../engine/pictures/built-in.ts';
import type { Lang } from '../i18n/locale.ts';

/** What the map shows: four pictures of different things, their captions, and what a classifier would call them. */
export interface MapPair {
  readonly picture: BuiltInPicture;
  readonly caption: string;
  readonly label: string;
}

/** The rows and columns of the small matrix. */
export const mapSize = 4;
/** The four that come first: a dog, a cat, a boat and an apple, which models of every size know. */
const firstIds = ['img_4821', 'img_5518', 'img_8462', 'img_3079'];

/** How many sets of four there are. */
export function mapSets(pictures: readonly BuiltInPicture[], language: Lang): number {
  return Math.max(1, Math.floor(labelled(pictures, language).length / mapSize));
}

/** @param set counted from 0; past the end it starts again */
export function mapPairs(pictures: readonly BuiltInPicture[], set: number, language: Lang): MapPair[] {
  const all = labelled(pictures, language);
  const start = (Math.floor(set) % mapSets(pictures, language)) * mapSize;
  return all.slice(start, start + mapSize);
}

/** One picture a label: two dogs among four would make the answer a matter of luck. */
function labelled(pictures: readonly BuiltInPicture[], language: Lang): MapPair[] {
  const sorted = [
    ...pictures.filter(({ id }) => firstIds.includes(id)).sort((a, b) => place(a) - place(b)),
    ...pictures.filter(({ id }) => !firstIds.includes(id)),
  ];
  const byLabel = new Map<string, MapPair>();
  for (const picture of sorted) {
    const label = picture.label?.[language];
    if (!label || byLabel.has(label)) continue;
    byLabel.set(label, { picture, caption: picture.caption[language], label });
  }
  return [...byLabel.values()];
}

const place = ({ id }: BuiltInPicture): number => firstIds.indexOf(id);
