import { cosineMatrix } from '../../src/engine/contrastive/index.ts';
import { nameOf } from '../../src/engine/scenes/caption-words.ts';
import type { Context } from './context.ts';
import { languages, type Figure } from './figure.ts';
import unknown from './unknown-words.json';
import type { Prototypes } from './words.ts';

/** How sure the model is of words that it has never seen, and whether the notebook can tell them. */
export async function unknownWords(context: Context, { concepts, vectors }: Prototypes): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const language of languages) {
    const strangers = unknown[language].split(' ');
    const names = concepts.map((concept) => nameOf(concept, language));
    const flagged = strangers.filter((text) => context.encoder.inspect(text).unknownWords.length > 0).length;
    const about = `${strangers.length} everyday nouns that the grammar lacks`;
    const nearest = { language, unit: 'cosine', chance: null } as const;
    const best = async (texts: readonly string[]) => meanOfBest(context, texts, vectors);
    figures.push(
      {
        ...{ figure: 'limits/unknown-words/marked', language, unit: 'share', chance: null },
        ...{ value: flagged / strangers.length, cases: strangers.length },
        how: `${about}: the vocabulary does not hold them, and the notebook marks them`,
      },
      {
        ...{ ...nearest, figure: 'limits/unknown-words/cosine', value: await best(strangers) },
        ...{ cases: strangers.length, how: `${about}: mean cosine with the nearest concept's pictures` },
      },
      {
        ...{ ...nearest, figure: 'limits/known-words/cosine', value: await best(names) },
        ...{ cases: names.length, how: "the same for the concepts' names, to compare" },
      },
    );
  }
  return figures;
}

async function meanOfBest(
  { encoder }: Context,
  texts: readonly string[],
  vectors: Float64Array,
): Promise<number> {
  const columns = vectors.length / encoder.dim;
  const scores = cosineMatrix(await encoder.texts(texts), vectors, encoder.dim);
  const best = texts.map((_, i) => Math.max(...scores.subarray(i * columns, (i + 1) * columns)));
  return best.reduce((sum, score) => sum + score, 0) / texts.length;
}
