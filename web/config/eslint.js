import globals from 'globals'
import tseslint from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import vueParser from 'vue-eslint-parser'
import { arrows } from './arrows.js'
import { wordsOnly } from './wordsOnly.js'

const mulin = { rules: { arrows, 'words-only': wordsOnly } }

/** The one lint configuration of the workspace. */
export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'packages/api/src/schema.d.ts'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['**/*.{js,mjs,ts,vue}'],
    plugins: { mulin },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'mulin/arrows': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'structuredClone', message: 'Not in Chrome 87.' },
        { name: 'SpeechRecognition', message: 'It may send residents’ voices abroad.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'randomUUID', message: 'Not in Chrome 87; use newId().' },
        { property: 'replaceChildren', message: 'Not in Safari 13; render with Vue.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/multi-word-component-names': 'off', // kit speaks in single words: Button, Field, Light
      'vue/no-reserved-component-names': 'off',
      'vue/no-static-inline-styles': 'error', // the content policy refuses style="" in parsed markup
      'vue/no-v-html': 'error', // free text is text, never HTML
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/require-default-prop': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'never' } }],
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': ['error', 2],
      'vue/multiline-html-element-content-newline': 'off',
      'vue/define-macros-order': 'error',
      'vue/no-unused-refs': 'error',
    },
  },
  {
    files: ['{apps,packages}/*/src/**/*.{ts,vue}'],
    ignores: ['**/*.test.ts', 'apps/desk/src/kit/**'], // the sheet of parts shows invented people
    rules: { 'mulin/words-only': 'error' },
  },
  {
    files: ['config/**', '*.{js,ts}', 'apps/*/*.ts'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
)
