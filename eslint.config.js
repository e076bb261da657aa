import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

// The direction of imports: lessons → components → engine; notebook ties them; engine imports nothing above it.
const layer = (target, ...from) => ({
  target,
  from,
  message: 'Imports point one way: lessons → components → engine (notebook ties them).',
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'assets', '.cache', 'src/engine/compute/gemm.as.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked, lit['flat/recommended']],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            layer('./src/engine', './src/components', './src/notebook', './lessons'),
            layer('./src/components', './src/notebook', './lessons'),
            layer('./lessons', './src/notebook'),
          ],
        },
      ],
    },
  },
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
