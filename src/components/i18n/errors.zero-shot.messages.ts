import { errorSentences as say, type ErrorTexts } from './error-text.ts';

interface ZeroShotErrors {
  'bad-template': { slots: number };
}

/** Errors of the sentences that labels are put into. */
export const zeroShotErrors: ErrorTexts<ZeroShotErrors> = {
  'bad-template': ({ slots }) =>
    slots === 0
      ? say(
          ['模板里没有给标签留位置。', '在该放标签的地方写 {}。改好之前，图里仍用原来的模板。'],
          [
            'The template has no place for the label.',
            'Write {} where it goes. Until then the figure keeps the previous template.',
          ],
        )
      : say(
          [`模板里给标签留了 ${slots} 处位置。`, '{} 只能出现一次。改好之前，图里仍用原来的模板。'],
          [
            `The template has ${slots} places for the label.`,
            'Write {} only once. Until then the figure keeps the previous template.',
          ],
        ),
};
