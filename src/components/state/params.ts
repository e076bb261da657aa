/** One value of a page's state that a link carries: how it is written, how it is read back, and what it is by default. */
export interface Param<T> {
  readonly initial: T;
  format(value: T): string;
  /** @returns undefined for text that is no value of this parameter (a link typed by hand, or from another version). */
  parse(text: string): T | undefined;
}

// A record of parameters of any types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Params = Readonly<Record<string, Param<any>>>;
export type Values<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };

export function textParam(initial: string, { maxLength = 2000 } = {}): Param<string> {
  return { initial, format: (value) => value.slice(0, maxLength), parse: (text) => text.slice(0, maxLength) };
}

/** @param digits decimals kept in a link. Values outside [min, max] are clamped. */
export function numberParam(
  initial: number,
  { min, max, digits = 4 }: { min: number; max: number; digits?: number },
): Param<number> {
  return {
    initial,
    format: (value) => String(Number(value.toFixed(digits))),
    parse: (text) => {
      const value = text.trim() === '' ? NaN : Number(text);
      return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : undefined;
    },
  };
}

export function choiceParam<const T extends string>(initial: T, choices: readonly T[]): Param<T> {
  return { initial, format: (value) => value, parse: (text) => choices.find((choice) => choice === text) };
}

export function initialValues<P extends Params>(params: P): Values<P> {
  return Object.fromEntries(
    Object.entries(params).map(([name, { initial }]) => [name, initial]),
  ) as Values<P>;
}

/** Writes `values` as URL search parameters, defaults left out. */
export function serialize<P extends Params>(params: P, values: Values<P>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, param] of Object.entries(params)) {
    const text = param.format(values[name]);
    if (text !== param.format(param.initial)) search.set(name, text);
  }
  return search;
}

/** Reads what `serialize` wrote; a parameter that is missing or makes no sense keeps its default. */
export function deserialize<P extends Params>(params: P, search: URLSearchParams): Values<P> {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => {
      const text = search.get(name);
      return [name, (text === null ? undefined : param.parse(text)) ?? param.initial];
    }),
  ) as Values<P>;
}
