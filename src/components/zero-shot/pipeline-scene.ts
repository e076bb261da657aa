/** How far each part of the pipeline has come, 0 to 1, as a function of the time t: moment k is at t = k. */
export interface PipelineScene {
  readonly sentences: number;
  readonly texts: number;
  readonly image: number;
  readonly cosines: number;
  readonly probabilities: number;
}

export function pipelineScene(t: number): PipelineScene {
  const until = (moment: number): number => Math.min(1, Math.max(0, t - moment + 1));
  return {
    sentences: until(1),
    texts: until(2),
    image: until(3),
    cosines: until(4),
    probabilities: until(5),
  };
}
