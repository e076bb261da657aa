import MarkdownIt from 'markdown-it';
import temml from 'temml';
import type { Plugin } from 'vite';

/**
 * A piece of prose, or a figure that stands between two pieces. They are apart so that a change of language replaces the
 * text and leaves the figure, with all that the reader did in it, where it is.
 */
export interface ProseBlock {
  /** A `question` is a figure that stays in the text on windows of every width. */
  kind: 'text' | 'figure' | 'question';
  html: string;
}

/** One step of a lesson: a heading `## Title {#id}` and what follows it. */
export interface ProseStep {
  id: string;
  title: string;
  /** The values that the step gives to the lesson's figures: `<dg-scene t="3"></dg-scene>`. */
  scene: Record<string, string>;
  blocks: ProseBlock[];
}

/** What `import prose from './en.md'` gives: the title, what stands before the first step, the steps, and what they cite. */
export interface Prose {
  title: string;
  lead: ProseBlock[];
  steps: ProseStep[];
  /** The ids of the sources in the order in which they are first cited. */
  sources: string[];
}

const markdown = new MarkdownIt({ html: true, typographer: false });
const stepHeading = /^##\s+(?<title>.+?)\s*\{#(?<id>[a-z0-9-]+)\}\s*$/;
const figureLine = /^<(?<tag>dg-[a-z-]+)[^>]*><\/\k<tag>>$/;
const pointer = /\[(?<words>[^\]]+)\]\(point:(?<target>[^)]+)\)/g;
const term = /\[(?<words>[^\]]+)\]\(term:(?<term>[a-z0-9-]+)\)/g;
const citation = /\[@(?<source>[a-z0-9]+)(?:\s+(?<place>[^\]]+))?\]/g;
const sceneLine = /^<dg-scene\s+(?<attributes>[^>]*)><\/dg-scene>$/;

/**
 * Compiles a lesson's Markdown. `$…$` and `$$…$$` become MathML here, so the page ships no formula renderer. Words point into
 * figures, `[the diagonal](point:diagonal)`, open the glossary, `[cosine](term:cosine)`, and cite, `[@radford2021 §2.3]`.
 * @throws when the text has no `# Title`, or a `##` heading has no `{#id}`.
 */
export function compileProse(source: string): Prose {
  const [titleLine, ...lines] = source.trimStart().split('\n');
  if (!titleLine.startsWith('# ')) throw new Error('A lesson starts with its title: "# Title"');
  const lead: string[] = [];
  const steps: { id: string; title: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (!line.startsWith('## ')) {
      (steps.at(-1)?.lines ?? lead).push(line);
      continue;
    }
    const heading = stepHeading.exec(line)?.groups;
    if (!heading) throw new Error(`A step needs an id: "## Title {#id}", found "${line}"`);
    steps.push({ id: heading.id, title: heading.title, lines: [] });
  }
  return {
    title: titleLine.slice(2).trim(),
    lead: blocksOf(lead),
    steps: steps.map(({ id, title, lines }) => ({
      id,
      title,
      scene: sceneOf(lines),
      blocks: blocksOf(lines.filter((line) => !sceneLine.test(line.trim()))),
    })),
    sources: [...new Set([...source.matchAll(citation)].map(({ groups }) => groups!.source))],
  };
}

export function lessonMarkdown(): Plugin {
  return {
    name: 'lesson-markdown',
    transform(source, id) {
      if (!/\/lessons\/.+\.md$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(compileProse(source))};`, map: null, moduleType: 'js' };
    },
  };
}

function sceneOf(lines: readonly string[]): Record<string, string> {
  const attributes = lines.map((line) => sceneLine.exec(line.trim())?.groups?.attributes).find(Boolean) ?? '';
  return Object.fromEntries(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}

function blocksOf(lines: readonly string[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let text: string[] = [];
  const flush = (): void => {
    const html = markdown.render(withElements(withMathML(text.join('\n')))).trim();
    if (html) blocks.push({ kind: 'text', html });
    text = [];
  };
  for (const line of lines) {
    if (!figureLine.test(line.trim())) {
      text.push(line);
      continue;
    }
    flush();
    const html = line.trim();
    blocks.push({ kind: html.startsWith('<dg-predict') ? 'question' : 'figure', html });
  }
  flush();
  return blocks;
}

function withMathML(source: string): string {
  const math = (tex: string, displayMode: boolean) =>
    temml.renderToString(tex, { displayMode, throwOnError: true });
  return source
    .replace(/\$\$([^$]+)\$\$/g, (_, tex: string) => math(tex.trim(), true))
    .replace(/\$([^$\n]+)\$/g, (_, tex: string) => math(tex.trim(), false));
}

function withElements(source: string): string {
  return source
    .replace(pointer, '<dg-point to="$<target>">$<words></dg-point>')
    .replace(term, '<dg-term term="$<term>">$<words></dg-term>')
    .replace(citation, (_, id: string, place = '') => `<dg-cite source="${id}" place="${place}"></dg-cite>`);
}
