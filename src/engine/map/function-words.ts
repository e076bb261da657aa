const english = new Set(
  'a an the on in at of with and or to by for from under over near next is are its it this that one two three four some'.split(
    ' ',
  ),
);
const chinese = new Set(
  '的 地 得 了 着 是 在 有 和 与 及 上 下 里 中 前 后 旁 旁边 上面 下面 里面 正 正在'.split(' '),
);
/** A number, a measure word, or both: 一只, 三辆, 个. */
const counted =
  /^[一二两三四五六七八九十几半每这那]*[个只条头把辆张朵座栋幢棵匹本艘架双块片瓶杯台颗粒幅些位枚支根件顶串盘碗份群对间扇面艇列]?$/u;

/** Words that stand in captions of all kinds and name nothing: they make no name for a group. */
export function isFunctionWord(word: string): boolean {
  return english.has(word) || chinese.has(word) || counted.test(word);
}
