import type { Message } from '../i18n/locale.ts';
import { decimal, percent } from '../i18n/number.ts';
import type { Pipeline } from './pipeline.ts';

type Msg = <T>(message: Message<T>) => T;

interface Facts {
  readonly picture: string;
  readonly labels: number;
  readonly templates: readonly string[];
  readonly scale: string;
  readonly temperature: string;
  readonly places: string;
}

const described: Message<(facts: Facts) => string> = {
  zh: ({ picture, labels, templates, scale, temperature, places }) =>
    `图片：${picture}。${labels} 个标签套进${templates.length > 1 ? ` ${templates.length} 个模板并取平均` : `模板“${templates[0]}”`}，` +
    `与图片比较，余弦乘以 ${scale}（τ = ${temperature}）后做 softmax。按可能性从大到小：${places}。比例只在这些标签之间分。`,
  en: ({ picture, labels, templates, scale, temperature, places }) =>
    `The picture: ${picture}. ${labels} ${labels === 1 ? 'label' : 'labels'} in ${templates.length > 1 ? `${templates.length} templates, averaged` : `the template “${templates[0]}”`}, ` +
    `are compared with it; the cosines times ${scale} (τ = ${temperature}) go through a softmax. The likeliest first: ${places}. The shares are among these labels only.`,
};
const waiting: Message<(picture: string, labels: string) => string> = {
  zh: (picture, labels) => `图片：${picture}。标签：${labels}。句子的向量还没有算出，所以还没有余弦和比例。`,
  en: (picture, labels) =>
    `The picture: ${picture}. The labels: ${labels}. Their sentences have no vectors yet, so there are no cosines and no shares.`,
};
const announced: Message<(first: string, share: string, labels: number) => string> = {
  zh: (first, share, labels) => `${labels} 个标签里最可能的是“${first}”，${share}`,
  en: (first, share, labels) => `The likeliest of ${labels} labels is “${first}” with ${share}`,
};
const header: Message<readonly string[]> = {
  zh: ['名次', '编号', '标签', '句子', '余弦', '在这些标签里的比例'],
  en: ['rank', 'number', 'label', 'sentence', 'cosine', 'share among these labels'],
};
const comma: Message = { zh: '、', en: ', ' };
/** More labels than these are left to the table. */
const spoken = 12;

/** The figure in words, made from its numbers. */
export function describePipeline(pipeline: Pipeline, msg: Msg): string {
  const { labels, templates, picture, logitScale, result } = pipeline;
  const shown = picture.alt ? `${picture.name}, ${picture.alt.replace(/[.。]$/, '')}` : picture.name;
  if (!result) return msg(waiting)(shown, labels.join(msg(comma)));
  return msg(described)({
    picture: shown,
    labels: labels.length,
    templates,
    scale: decimal(logitScale, 1),
    temperature: decimal(1 / logitScale, 3),
    places: result.order
      .slice(0, spoken)
      .map((i) => `${labels[i]} ${percent(result.probabilities[i], 1)} (cos ${decimal(result.cosines[i])})`)
      .join(msg(comma)),
  });
}

/** The outcome in one line, for those who hear it. */
export function announcePipeline({ labels, result }: Pipeline, msg: Msg): string {
  if (!result) return '';
  const [first] = result.order;
  return msg(announced)(labels[first], percent(result.probabilities[first], 1), labels.length);
}

/** One row a label, the likeliest first; what is not known is left empty. */
export function pipelineTable({ labels, sentences, result }: Pipeline, msg: Msg): (string | number)[][] {
  const order = result?.order ?? labels.map((_, i) => i);
  const rows = order.map((i, place) => {
    const { before, label, after } = sentences[i];
    const numbers = result ? [result.cosines[i], result.probabilities[i]] : ['', ''];
    return [result ? place + 1 : '', i + 1, label, before + label + after, ...numbers];
  });
  return [[...msg(header)], ...rows];
}
