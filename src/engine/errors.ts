/**
 * An error that the reader is told about. The engine has no language: it names what happened by `code`, with the facts
 * in `detail`; the components turn both into a sentence (src/components/i18n/errors.ts).
 */
export class EngineError extends Error {
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(detail)}`, options);
    this.name = 'EngineError';
  }
}
