export const maxLabels = 100;
export const maxLabelLength = 60;

/** What became of labels that were typed or pasted. */
export interface LabelIntake {
  /** the list afterwards */
  readonly labels: readonly string[];
  readonly added: readonly string[];
  /** there already, or twice in what came */
  readonly duplicates: readonly string[];
  /** longer than `maxLabelLength` */
  readonly overlong: readonly string[];
  /** for which there was no more room */
  readonly crowdedOut: readonly string[];
}

/**
 * A list as one types or pastes it: separated by line breaks, commas, semicolons or tabs, Chinese ones too; bullets and
 * numbers in front are left out. What holds no letter, number or sign is no label.
 */
export function splitLabels(text: string): string[] {
  return text
    .split(/[\n\r\t,;，、；]+/u)
    .map((part) =>
      part
        .replace(/^\s*(?:[-*•·]|\d+[.)．）])\s+/u, '')
        .trim()
        .replace(/\s+/gu, ' '),
    )
    .filter((part) => /[\p{L}\p{N}\p{S}]/u.test(part));
}

/** Adds to a list what a reader typed. Labels that differ in capitals or width only are the same. */
export function addLabels(labels: readonly string[], typed: string): LabelIntake {
  const [added, duplicates, overlong, crowdedOut]: string[][] = [[], [], [], []];
  const known = new Set(labels.map(labelKey));
  for (const label of splitLabels(typed)) {
    if (known.has(labelKey(label))) duplicates.push(label);
    else if ([...label].length > maxLabelLength) overlong.push(label);
    else if (labels.length + added.length >= maxLabels) crowdedOut.push(label);
    else {
      known.add(labelKey(label));
      added.push(label);
    }
  }
  return { labels: [...labels, ...added], added, duplicates, overlong, crowdedOut };
}

const labelKey = (label: string): string => label.normalize('NFKC').toLowerCase();
