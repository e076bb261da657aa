import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from '../../training/import-typescript.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => JSON.parse(readFileSync(join(root, 'assets', path), 'utf8'));

/** What the model card says of data and split, counted in the files that the training read. */
export async function cardData() {
  const entry = new URL('../../src/engine/scenes/held-out-pairs.ts', import.meta.url);
  const { heldOutPair } = await importTypeScript(entry);
  const { styles } = read('drawings/sources.json');
  const { concepts } = read('grammar/concepts.json');
  const { places } = read('grammar/places.json');
  const { colours } = read('grammar/colours.json');
  const pairs = concepts.flatMap(({ id }) => places.map((place) => [id, place.id]));
  // A style of a drawing or two may have none in training by chance; the one that was held out on purpose is the largest.
  const [heldOut] = styles.filter(({ train }) => train === 0).sort((a, b) => b.test - a.test);
  const sum = (part) => styles.reduce((total, style) => total + style[part], 0);
  return {
    data: {
      concepts: concepts.length,
      drawings: sum('train'),
      styles: styles.length,
      places: places.length,
      colours: colours.length,
    },
    split: {
      heldOutDrawings: sum('test'),
      heldOutStyle: heldOut.name,
      heldOutStyleDrawings: heldOut.test,
      heldOutPairs: pairs.filter(([concept, place]) => heldOutPair(concept, place)).length,
      possiblePairs: pairs.length,
    },
  };
}
