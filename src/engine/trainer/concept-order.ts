import { concepts } from '../scenes/grammar.ts';

/**
 * Everyday things that are told apart at 32 pixels, of many kinds and colours, first: a short training learns the most
 * about these. Every stretch of the list mixes animals, vehicles, food and things.
 */
// prettier-ignore
const everyday = [
  'dog', 'car', 'apple', 'tree', 'cat', 'bus', 'banana', 'flower', 'bird', 'house', 'fish', 'soccer-ball',
  'horse', 'bicycle', 'orange', 'sun', 'airplane', 'chair', 'cup', 'moon', 'elephant', 'boat', 'strawberry', 'book',
  'butterfly', 'train', 'pizza', 'umbrella', 'penguin', 'truck', 'watermelon', 'clock', 'rabbit', 'guitar', 'cake', 'star',
  'frog', 'rocket', 'carrot', 'key', 'turtle', 'phone', 'mushroom', 'hat', 'pig', 'camera', 'ice-cream', 'scissors',
  'snowman', 'lemon', 'duck', 'heart', 'grapes', 'balloon', 'lion', 'bread', 'shoe', 'cow', 'rainbow', 'hamburger',
  'robot', 'cactus', 'chicken', 'lock',
];

/** All ids of concepts.json in the order in which a training takes them: "n concepts" are the first n of this list. */
export const conceptOrder: readonly string[] = [
  ...everyday,
  ...concepts.map(({ id }) => id).filter((id) => !everyday.includes(id)),
];
