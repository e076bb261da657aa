import type { Lang } from '../i18n/locale.ts';

/** How the card writes numbers: in the manner of the reader's language. */
export interface CardNumbers {
  /** 12,345 */
  count(value: number): string;
  /** 4 million, 400万 */
  large(value: number): string;
  /** 4M, 400万: for the ticks of an axis. */
  tick(value: number): string;
  decimal(value: number, digits: number): string;
  /** 0.0015: as many digits as matter. */
  precise(value: number): string;
  /** A loss: 4.85, and 0.0014 where two decimals would hide it. */
  loss(nats: number): string;
  /** 55.2%, and 0.38% where less than a hundredth is left. */
  percent(share: number): string;
  /** 38%: a share that was chosen, not measured. */
  portion(share: number): string;
  minutes(value: number): string;
  seconds(value: number): string;
  /** A day in ISO form, as people write it; the text itself when it is no day. */
  day(iso: string): string;
}

function numbersIn(tag: string): CardNumbers {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(tag, options);
    return (value: number) => formatter.format(value).replace('-', '\u2212');
  };
  const [twoDecimals, small] = [
    format({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    format({ maximumSignificantDigits: 2 }),
  ];
  const [percent, smallPercent] = [
    format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    format({ style: 'percent', maximumSignificantDigits: 2 }),
  ];
  return {
    count: format({ maximumFractionDigits: 0 }),
    large: format({ notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 }),
    tick: format({ notation: 'compact', maximumSignificantDigits: 3 }),
    decimal: (value, digits) =>
      format({ minimumFractionDigits: digits, maximumFractionDigits: digits })(value),
    precise: format({ maximumSignificantDigits: 4 }),
    loss: (nats) => (nats < 0.1 ? small : twoDecimals)(nats),
    portion: format({ style: 'percent', maximumFractionDigits: 1 }),
    percent: (share) => (share > 0 && share < 0.01 ? smallPercent : percent)(share),
    minutes: format({ style: 'unit', unit: 'minute', unitDisplay: 'long', maximumFractionDigits: 0 }),
    seconds: format({ style: 'unit', unit: 'second', unitDisplay: 'short', maximumSignificantDigits: 2 }),
    day(iso) {
      const time = Date.parse(`${iso}T00:00:00Z`);
      if (Number.isNaN(time)) return iso;
      return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    },
  };
}

// Made once: a formatter costs far more than a formatted number.
const numbers: Record<Lang, CardNumbers> = { zh: numbersIn('zh-CN'), en: numbersIn('en') };

export const cardNumbers = (lang: Lang): CardNumbers => numbers[lang];
