import { EngineError } from '../../engine/errors.ts';
import type { EncoderErrorCode } from '../../engine/encoders/error-codes.ts';
import { errorSentences, type ErrorText, type ErrorTexts } from './error-text.ts';
import { inputErrors } from './errors.input.messages.ts';
import { labErrors } from './errors.lab.messages.ts';
import { machineErrors } from './errors.machine.messages.ts';
import { matrixErrors } from './errors.matrix.messages.ts';
import { numberErrors } from './errors.numbers.messages.ts';
import { sourceErrors } from './errors.source.messages.ts';
import { trainerErrors } from './errors.trainer.messages.ts';
import { zeroShotErrors } from './errors.zero-shot.messages.ts';

export type { ErrorText } from './error-text.ts';

// Typed by the engine's list of codes: a code without a sentence does not compile.
const texts = {
  ...sourceErrors,
  ...machineErrors,
  ...matrixErrors,
  ...inputErrors,
  ...labErrors,
  ...numberErrors,
  ...trainerErrors,
  ...zeroShotErrors,
} satisfies Record<EncoderErrorCode, unknown>;

/** What the reader is told about `error`: what happened, what still works, what to do. */
export function errorText(error: unknown): ErrorText {
  if (error instanceof EngineError && Object.hasOwn(texts, error.code))
    return (texts as ErrorTexts<Record<string, unknown>>)[error.code](error.detail);
  if (error instanceof DOMException && error.name === 'AbortError') return cancelled;
  return unexpected(error instanceof Error ? error.message : String(error));
}

const cancelled = errorSentences(
  ['已取消。', '一切照旧，随时可以再来。'],
  ['Cancelled.', 'Everything is as it was; start again whenever you like.'],
);

function unexpected(message: string): ErrorText {
  return errorSentences(
    [`出了意料之外的错：${message}`, '页面的其余部分照常可用。请再试一次；若又出现，重新载入页面。'],
    [
      `Something unexpected failed: ${message}`,
      'The rest of the page goes on working. Try again; if it happens twice, reload the page.',
    ],
  );
}
