const prefix = 'trained-';

/** What a model that was trained in the tab is called in a session or a link. */
export const trainedIdOf = (run: string): string => prefix + run;

/** The run that such a name stands for; null for the name of any other model. */
export function runOfTrainedId(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
