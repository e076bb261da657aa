import type { Message } from '../i18n/locale.ts';
import { decimal, percent } from '../i18n/number.ts';
import { shareOf, type TrialResult } from './trial-result.ts';
import type { TrialId } from './zero-shot-params.ts';

type Outcome = Message<(result: TrialResult) => string>;

/** The numbers that the sentences below are made of. */
function numbersOf({ trial, before, after, first, addedCosine }: TrialResult) {
  const [rightBefore, rightAfter] = trial.right;
  const [added] = trial.added;
  const addedShare = trial.added.reduce((sum, label) => sum + shareOf(after, trial.after, label), 0);
  return {
    first: first[1],
    firstShare: percent(after.probabilities[after.order[0]], 1),
    firstCosine: decimal(after.cosines[after.order[0]]),
    right: rightBefore,
    added,
    held: first[1] === rightAfter,
    before: percent(shareOf(before, trial.before, rightBefore), 1),
    after: percent(rightAfter === null ? 0 : shareOf(after, trial.after, rightAfter), 1),
    beforeCosine: decimal(before.cosines[trial.before.labels.indexOf(rightBefore)]),
    addedBefore: percent(shareOf(before, trial.before, added ?? ''), 1),
    addedShare: percent(addedShare, 1),
    addedPlace: after.order.findIndex((index) => trial.after.labels[index] === added) + 1,
    addedCosine: decimal(addedCosine),
    labels: trial.after.labels.length,
  };
}

const word: Outcome = {
  zh: (result) => {
    const { first, right, added, before, after, addedBefore, addedShare, held } = numbersOf(result);
    const { blank, blankShare } = blankOf(result);
    const numbers = `“${right}”从 ${before} 变成 ${after}，“${added}”从 ${addedBefore} 变成 ${addedShare}。`;
    if (held) return `${numbers}第一名没有换：这个词没能骗过正在运行的模型。`;
    if (first === added && blank !== added)
      return `${numbers}同一处贴一张白纸，选的是“${blank}”（${blankShare}）：是字骗了它，不是纸。`;
    return blank === first
      ? `${numbers}第一名换成了“${first}”。可是贴一张白纸，选的也是“${blank}”（${blankShare}）：骗了它的是纸，不是字。`
      : `${numbers}第一名换成了“${first}”；贴一张白纸，选的是“${blank}”（${blankShare}）。它没有照字面去选。`;
  },
  en: (result) => {
    const { first, right, added, before, after, addedBefore, addedShare, held } = numbersOf(result);
    const { blank, blankShare } = blankOf(result);
    const numbers = `“${right}” went from ${before} to ${after}, “${added}” from ${addedBefore} to ${addedShare}. `;
    if (held) return `${numbers}The answer stayed the same: the word did not fool the model that runs here.`;
    if (first === added && blank !== added)
      return `${numbers}A blank sheet in the same place gives “${blank}” (${blankShare}): the word did it, not the sheet.`;
    return blank === first
      ? `${numbers}The answer became “${first}”. But a blank sheet gives “${blank}” as well (${blankShare}): the sheet did it, not the word.`
      : `${numbers}The answer became “${first}”; with a blank sheet it is “${blank}” (${blankShare}). Not what the word says, in any case.`;
  },
};

/** What a blank sheet in the same place made of it. */
function blankOf({ trial, blank }: TrialResult): { blank: string; blankShare: string } {
  const at = blank?.order[0] ?? 0;
  return { blank: trial.after.labels[at], blankShare: percent(blank?.probabilities[at] ?? NaN, 1) };
}
const nearMiss: Outcome = {
  zh: (result) => {
    const { first, right, before, after, addedShare, held } = numbersOf(result);
    return (
      `“${right}”从 ${before} 变成 ${after}，新来的${result.trial.added.map((label) => `“${label}”`).join('和')}拿走了 ${addedShare}。` +
      (held ? '第一名还守得住。' : `第一名成了“${first}”。`) +
      '图一点没变，变的只是名单。'
    );
  },
  en: (result) => {
    const { first, right, before, after, addedShare, held } = numbersOf(result);
    return (
      `“${right}” went from ${before} to ${after}; ${result.trial.added.map((label) => `“${label}”`).join(' and ')} took ${addedShare}. ` +
      (held ? 'The answer stayed the same. ' : `The answer became “${first}”. `) +
      'Nothing in the picture changed, only the list.'
    );
  },
};
const negation: Outcome = {
  zh: (result) => {
    const { right, added, before, after, addedShare, addedPlace, labels, addedCosine } = numbersOf(result);
    return (
      `图里明明有狗。“${added}”在 ${labels} 个标签里排第 ${addedPlace}，分到 ${addedShare}；“${right}”从 ${before} 变成 ${after}。` +
      `两句话的余弦是 ${addedCosine}${likeness.zh(result.addedCosine)}`
    );
  },
  en: (result) => {
    const { right, added, before, after, addedShare, addedPlace, labels, addedCosine } = numbersOf(result);
    return (
      `On a picture with a dog in it, “${added}” comes in place ${addedPlace} of ${labels} and gets ${addedShare}; “${right}” went from ${before} to ${after}. ` +
      `The two sentences’ vectors have a cosine of ${addedCosine}${likeness.en(result.addedCosine)}`
    );
  },
};
const likeness: Message<(cosine: number) => string> = {
  zh: (cosine) =>
    cosine > 0.7
      ? '：一个“没有”，几乎没有动它。'
      : cosine > 0.3
        ? '：动了，可远远不到相反。'
        : '：这个模型把它们分得很开。',
  en: (cosine) =>
    cosine > 0.7
      ? ': the “no” hardly moved it.'
      : cosine > 0.3
        ? ': the “no” moved it, but nowhere near to the opposite.'
        : ': this model keeps them well apart.',
};
const counting: Outcome = {
  zh: (result) => {
    const { first, firstShare, after, held } = numbersOf(result);
    const one = result.first[0] === result.trial.right[0];
    return (
      `一只企鹅的图，模型选“${result.first[0]}”${one ? '，对' : '，错'}；两只的图，选“${first}”（${firstShare}）` +
      (held ? '，对。' : `，错，正确的只得 ${after}。`) +
      (held && one ? '正在运行的这个模型，至少这一题会数。' : '')
    );
  },
  en: (result) => {
    const { first, firstShare, after, held } = numbersOf(result);
    const one = result.first[0] === result.trial.right[0];
    return (
      `For one penguin the model says “${result.first[0]}”, which is ${one ? 'right' : 'wrong'}; for two it says “${first}” (${firstShare}), ` +
      (held ? 'which is right. ' : `which is wrong: the right count gets ${after}. `) +
      (held && one ? 'These two at least the running model can count.' : '')
    );
  },
};
const noAnswer: Outcome = {
  zh: (result) => {
    const { first, firstShare, firstCosine, right, before, beforeCosine } = numbersOf(result);
    return (
      `“${right}”（${before}）不在名单里了，“${first}”以 ${firstShare} 当选：softmax 总要把 100% 分完。` +
      `只有余弦透露了底细：从 ${beforeCosine} 变成 ${firstCosine}。`
    );
  },
  en: (result) => {
    const { first, firstShare, firstCosine, right, before, beforeCosine } = numbersOf(result);
    return (
      `Without “${right}” (${before} before), “${first}” wins with ${firstShare}: a softmax always gives away its 100%. ` +
      `Only the cosine tells: ${beforeCosine} before, ${firstCosine} now.`
    );
  },
};

/** What happened, in words that follow the numbers. */
export const outcomes: Readonly<Record<TrialId, Outcome>> = {
  word,
  'near-miss': nearMiss,
  negation,
  counting,
  'no-answer': noAnswer,
};
