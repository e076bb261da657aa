// What guessing scores on a batch of n pairs: the line that a model has to beat, and that moves when n does.

/** InfoNCE of a model to which all pairs look alike: −ln(1/n) = ln n nats. */
export const chanceLoss = (n: number): number => Math.log(n);

/** The share of right answers when one of n is drawn blindly: 1/n. */
export const chanceAccuracy = (n: number): number => 1 / n;

/** R@k when k of n are drawn blindly: k/n, and 1 from k = n on. */
export const chanceRecall = (n: number, k: number): number => Math.min(k / n, 1);
