import { choiceParam, numberParam, textParam, type Values } from '../state/params.ts';

/** How many steps the pairs on the circle are trained. */
export const circleSteps = 60;
export const temperatureRange = { min: 0.02, max: 1 } as const;
export const mapViews = ['raw', 'centred'] as const;
export type MapView = (typeof mapViews)[number];

/** What a link to lesson 2 carries. */
export const originParams = {
  /** The picture that becomes a vector, by id; empty stands for the first choice. */
  picture: textParam('', { maxLength: 100 }),
  /** The sentence that becomes a vector; empty stands for the default sentence of the reader's language. */
  q: textParam(''),
  /** Degrees of I₁ … Iₙ, T₁ … Tₙ on the circle, joined by dots; empty is the start of the lesson. */
  circle: textParam('', { maxLength: 200 }),
  tau: numberParam(0.2, { ...temperatureRange, digits: 3 }),
  /** Steps of the descent. */
  t: numberParam(0, { min: 0, max: circleSteps, digits: 2 }),
  /** How the map of the space is made. */
  view: choiceParam('raw', mapViews),
  /** The event of the timeline that is told, counted from 0. */
  event: numberParam(3, { min: 0, max: 99, digits: 0 }),
};

export type OriginValues = Values<typeof originParams>;
