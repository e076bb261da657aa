import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

// The direction of imports: lessons → components → engine; notebook ties them; engine imports nothing above it.
const layer = (files, ...above) => ({
  files: [`${files}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: above.map((folder) => ({
          group: [`**/${folder}/**`],
          message: 'Imports point one way: lessons → components → engine (notebook ties them).',
        })),
      },
    ],
  },
});

export default ts.config(
  {
    ignores: ['dist', 'node_modules', 'assets', 'training/build', '.cache', 'src/**/*.as.ts'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked, lit['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  layer('src/engine', 'components', 'notebook', 'lessons'),
  layer('src/components', 'notebook', 'lessons'),
  layer('lessons', 'notebook'),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
