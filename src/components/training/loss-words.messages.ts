import type { PairLoss } from '../../engine/training/pairs/index.ts';
import type { Message } from '../i18n/locale.ts';

/** The three losses, as switches name them. */
export const lossNames: Readonly<Record<PairLoss, Message>> = {
  softmax: { zh: 'CLIP：softmax', en: 'CLIP: softmax' },
  targets: { zh: '逐格 1/0', en: '1/0 cell by cell' },
  sigmoid: { zh: 'SigLIP：sigmoid', en: 'SigLIP: sigmoid' },
};

export const words = {
  loss: { zh: '损失', en: 'Loss' },
  temperature: { zh: '温度 τ', en: 'Temperature τ' },
  cosines: { zh: '余弦', en: 'cosines' },
  logits: { zh: 'logit', en: 'logits' },
  rowSoftmax: { zh: '按行 softmax', en: 'row softmax' },
  columnSoftmax: { zh: '按列 softmax', en: 'column softmax' },
  targets: { zh: '目标', en: 'targets' },
  squaredErrors: { zh: '误差的平方', en: 'squared errors' },
  sigmoids: { zh: '逐格 σ', en: 'sigmoid of each cell' },
  gradient: { zh: '梯度：∂损失/∂余弦', en: 'gradient: ∂loss/∂cosine' },
} satisfies Record<string, Message>;
