import builtIn from '../../assets/pictures/pictures.json';
import { percent } from '../../src/components/i18n/number.ts';
import type { Lang } from '../../src/components/i18n/locale.ts';
import type { Choice, Model } from '../../src/components/predict/question.ts';
import { defaults } from '../../src/components/zero-shot/defaults.messages.ts';
import { labelledPictures } from '../../src/components/zero-shot/labelled-pictures.ts';
import type { BuiltInPictures } from '../../src/engine/pictures/built-in.ts';
import { compareTemplates, fillTemplates, packRows } from '../../src/engine/zero-shot/index.ts';

const templates = defaults.ensemble.en.length;
const labelled = (language: Lang) => labelledPictures(builtIn as unknown as BuiltInPictures, language);

/** Top-1 accuracy of the first template alone and of all averaged, on the labelled pictures of the built-in set. */
function accuracies({ texts, images }: Model): { one: number; averaged: number } {
  const dim = images[0].length;
  // The labels stand in the same order in both languages.
  const { targets } = labelled('en');
  const { single, ensemble } = compareTemplates(
    packRows(images, dim),
    packRows(texts, dim),
    templates,
    targets,
    dim,
  );
  return { one: single[0], averaged: ensemble };
}

/** Does averaging the templates get more pictures right, as many, or fewer? */
export const ensemble: Choice = {
  kind: 'choice',
  options: {
    zh: ['多对几张', '一样多', '少对几张'],
    en: ['more pictures right', 'just as many', 'fewer'],
  },
  wanted: (language) => {
    const { labels, pictures } = labelled(language);
    return {
      texts: fillTemplates(defaults.ensemble[language], labels),
      pictures: pictures.map(({ id }) => id),
    };
  },
  answer: (model) => {
    const { one, averaged } = accuracies(model);
    return averaged > one ? 0 : averaged === one ? 1 : 2;
  },
  explain: (_, truth, model) => {
    const { one, averaged } = accuracies(model);
    const numbers = {
      zh: `单用“${defaults.template.zh}”：${percent(one, 1)}；取平均：${percent(averaged, 1)}。`,
      en: `“${defaults.template.en}” alone: ${percent(one, 1)}; averaged: ${percent(averaged, 1)}. `,
    };
    return {
      zh:
        numbers.zh +
        (truth === 0
          ? '各种说法的偶然偏差，平均下来抵消了一些。'
          : '图只有几十张，一张就差一个多百分点；要紧的是量过再说，别把论文里的好处当成自己的。'),
      en:
        numbers.en +
        (truth === 0
          ? 'The accidental leanings of single phrasings cancel out to some extent.'
          : 'There are only some dozens of pictures, and one of them is more than a point. Measure, and do not take the paper’s gain for your own.'),
    };
  },
};
