declare module '*.md' {
  import type { Prose } from '../scripts/vite/lesson-markdown.ts';
  const prose: Prose;
  export default prose;
}
