import type { EncoderSession } from '../../engine/encoders/session.ts';
import { PairSetDesk } from './pair-set-desk.ts';

const desks = new WeakMap<EncoderSession, PairSetDesk>();

/** One desk for all visits of the lab's page: what is being embedded goes on while the reader turns the pages. */
export function pairSetDeskOf(session: EncoderSession): PairSetDesk {
  const desk = desks.get(session) ?? new PairSetDesk(session);
  desks.set(session, desk);
  return desk;
}
