declare module '*.md' {
  const prose: import('../scripts/vite/lesson-markdown.ts').Prose;
  export default prose;
}
