import type { MapPoints, MapQuality, MapRequest } from '../../engine/map/index.ts';
import type { Message } from '../i18n/locale.ts';
import { locale } from '../i18n/locale.ts';
import { decimal, integer } from '../i18n/number.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { messages, methodNames, spaceNames } from './map.messages.ts';

/** The mean of how many neighbours points keep. */
export function meanKept(kept: Uint8Array): number {
  return kept.reduce((sum, count) => sum + count, 0) / (kept.length || 1);
}

const described: Message<(facts: Readonly<Record<'n' | 'method' | 'space', string>>) => string> = {
  zh: ({ n, method, space }) => `${n} 张图片和它们的 ${n} 句说明，用 ${method} 画成平面（空间：${space}）。`,
  en: ({ n, method, space }) =>
    `${n} pictures and their ${n} captions on a plane by ${method} (space: ${space}).`,
};
const measured: Message<(facts: Readonly<Record<'trust' | 'kept' | 'k' | 'gap', string>>) => string> = {
  zh: ({ trust, kept, k, gap }) =>
    `可信度 ${trust}；每个点在原空间里的 ${k} 个近邻，平均有 ${kept} 个在图上仍是近邻；图片均值与文字均值相距 ${gap}。`,
  en: ({ trust, kept, k, gap }) =>
    `Trustworthiness ${trust}; of each point's ${k} nearest in the space ${kept} are among its nearest here, on average; the mean picture and the mean caption are ${gap} apart.`,
};
const named: Message<(names: string) => string> = {
  zh: (names) => `从说明文字看，有这样几群：${names}。`,
  en: (names) => `Groups, named from the captions: ${names}.`,
};
const grouped: Message<(name: string, size: string) => string> = {
  zh: (name, size) => `${name}（${size} 个点）`,
  en: (name, size) => `${name} (${size} points)`,
};
const between: Message = { zh: '；', en: '; ' };

/** A map in words, made from its numbers. */
export function describeMap(
  pairs: PairSet,
  request: MapRequest,
  points: MapPoints | null,
  quality: MapQuality | null,
): string {
  const pick = <T>(message: Message<T>): T => locale.pick(message);
  const [method, space] = [
    pick(methodNames[points?.method ?? request.method]),
    pick(spaceNames[request.space]),
  ];
  const parts = [pick(described)({ n: integer(pairs.n), method, space })];
  if (!quality) return [...parts, pick(messages.preparing)].join(' ');
  parts.push(
    pick(measured)({
      trust: decimal(quality.trustworthiness),
      kept: decimal(meanKept(quality.kept), 1),
      k: String(quality.neighbours),
      gap: decimal(quality.gap),
    }),
  );
  const groups = quality.groups.map(({ words, size }) => pick(grouped)(words.join(' · '), integer(size)));
  if (groups.length > 0) parts.push(pick(named)(groups.join(pick(between))));
  return parts.join(' ');
}

/** One row a point. */
export function mapTable(
  { n, captions }: PairSet,
  { coordinates }: MapPoints,
  quality: MapQuality | null,
): (string | number)[][] {
  const header = ['pair', 'modality', 'caption', 'x', 'y', 'neighbours', 'neighbours_kept'];
  const rows = Array.from({ length: 2 * n }, (_, i) => [
    (i % n) + 1,
    i < n ? 'image' : 'text',
    captions[i % n],
    coordinates[2 * i],
    coordinates[2 * i + 1],
    quality?.neighbours ?? '',
    quality?.kept[i] ?? '',
  ]);
  return [header, ...rows];
}
