/**
 * What the linter holds: regular expressions that cannot run away, and the folders of ARCHITECTURE.md. The rules that need
 * types are in `.oxlintrc.json`.
 */
import { defineConfig, globalIgnores } from 'eslint/config'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const platforms = ['node:*', 'vscode', 'vscode-*', 'vscode-*/**']
/** Full-width digits and Han characters stand beside ASCII in every report. */
const allowedCharacterRanges = ['alphanumeric', '０-９', '一-鿿']
const folders = ['formats', 'form', 'core', 'collection', 'features', 'export', 'disk', 'lsp', 'cli', 'client']

/**
 * The folders of the server that a file may import from, and whether it may know a platform.
 * `lsp/stdio` is how the command line starts the server; the types of the messages are all that the client knows of it.
 */
const layers = {
  'server/src/formats': { folders: [] },
  'server/src/form': { folders: [] },
  'server/src/core': { folders: ['form'] },
  'server/src/collection': { folders: ['form', 'core'] },
  'server/src/features': { folders: ['form', 'core', 'collection'] },
  'server/src/export': { folders: ['formats', 'form', 'core', 'collection', 'features'] },
  'server/src/disk': { folders: ['formats'], platform: true },
  'server/src/lsp': {
    folders: ['formats', 'form', 'core', 'collection', 'features', 'export', 'disk'],
    platform: true,
  },
  'server/src/cli': {
    folders: ['formats', 'form', 'core', 'collection', 'features', 'export', 'disk'],
    file: 'lsp/stdio',
    platform: true,
  },
  'client/src': { folders: [], file: '(?:lsp|mcp)/messages', platform: true },
}

/** The stages of the core, each with those before it that it may ask. What lies in the core beside them all may know. */
const stages = {
  text: [],
  source: ['text'],
  read: ['text', 'source'],
  outline: ['text'],
  bind: ['text', 'read'],
  prose: ['text'],
  decisions: ['text', 'outline', 'prose'],
  diagnosis: [],
  write: ['text', 'read', 'source'],
}

const layerRules = Object.entries(layers).map(([folder, { folders: allowed, file, platform }]) => {
  const own = folder.split('/').at(-1)
  const others = folders.filter((each) => each !== own && !allowed.includes(each)).join('|')
  const except = file ? `(?!.*/${file}$)` : ''
  const patterns = [
    { regex: `^${except}\\.{1,2}/(?:.*/)?(?:${others})(?:/|$)`, message: `${folder} must not know this folder.` },
  ]
  if (allowed.includes('core'))
    patterns.push({ regex: '^(?:\\.{1,2}/)+(?:.*/)?core/', message: 'The core is entered by its door: core/index.ts.' })
  if (!platform) patterns.push({ group: platforms, message: `${folder} must not know a platform.` })
  return restricted(`${folder}/**`, patterns)
})

const stageRules = Object.entries(stages).map(([stage, allowed]) => {
  const others = [...Object.keys(stages), 'checks'].filter((each) => each !== stage && !allowed.includes(each))
  const message = `${stage} must not know this stage.`
  const core = layerRules.find(({ files }) => files[0] === 'server/src/core/**')
  const patterns = core.rules['no-restricted-imports'][1].patterns
  return restricted(`server/src/core/${stage}/**`, [
    ...patterns,
    { regex: `^(?:\\.\\./)+(?:${others.join('|')})(?:/|$)`, message },
  ])
})

function restricted(files, patterns) {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

/** Many items at once on the stack. */
const spread = {
  selector: "CallExpression[callee.property.name='push'] > SpreadElement",
  message: 'As many items as a text may hold do not fit on the stack: use append.',
}

/** What only `form/` may do: name an edition or a year of one, and put addresses together or take them apart. */
const ofForms = [
  {
    // An example of a sentence says what is read of it.
    selector: "Literal[raw=/^.?20(?:1[6-9]|[23][0-9]).?$/]:not(Property[key.name='reads'] Literal)",
    message: 'Which editions there are, and for which years, is said in form/.',
  },
  ...[
    'TemplateElement[value.raw=/^(?:disclosure|requests|review)[.]/]',
    ...['[tail=false][value.raw=/^[.]/]', '[value.raw=/^[.][a-z]/]'].map(
      (piece) =>
        `TemplateLiteral:has(> MemberExpression[property.name=/[kK]ey$/], > Identifier[name=/^(?:key|row|column|group|address)$/]) > TemplateElement${piece}`,
    ),
    'Literal[value=/^(?:disclosure|requests|review)[.](?:.*[.])?$|^[.](?:total|all)(?:[.]|$)/]',
    'CallExpression[callee.object.name=/[aA]ddress$|[rR]owKey$|[cC]olumnKey$/][callee.property.name=/^(?:split|indexOf|lastIndexOf|slice|replace|startsWith|endsWith)$/]',
    "CallExpression[callee.property.name=/^(?:split|lastIndexOf|startsWith|endsWith|replace|slice)$/]:has(> MemberExpression > MemberExpression[property.name='address'])",
  ].map((selector) => ({ selector, message: 'Addresses are put together and taken apart in form/address.ts.' })),
]

/** Whatever of the DOM takes markup. */
const markup = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'write', 'writeln'],
  ...['setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'parseFromString', 'createContextualFragment'],
]

export default defineConfig(
  globalIgnores(['server/types/', 'dist/', 'out/', 'reports/', 'coverage/', '**/.cache/', 'action/index.js']),
  {
    extends: [regexp.configs['flat/recommended']],
    settings: { regexp: { allowedCharacterRanges } },
  },
  // What reads reports must take time in proportion to them, whatever stands in them.
  { files: ['server/**', 'client/**'], rules: { 'regexp/no-super-linear-move': 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      // An index inside its bounds is proven by the loop around it, not by the types.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['server/src/lsp/handlers/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'onRequest', message: 'Use answer or respond, which log what goes wrong.' },
      ],
    },
  },
  {
    // What a report says is shown here: where markup is parsed, the report would be obeyed.
    files: ['client/src/preview/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...markup.map((property) => ({ property, message: 'Make elements with text, which parses no markup.' })),
      ],
    },
  },
  {
    files: ['server/src/{collection,core,export,features,formats,lsp}/**'],
    rules: { 'no-restricted-syntax': ['error', spread, ...ofForms] },
  },
  {
    files: ['server/src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['WeakMap', 'WeakSet', 'WeakRef'].map((name) => ({
          name,
          message: 'What is needed twice is a named field of the analysis, or a table built once from form/.',
        })),
      ],
    },
  },
  { files: ['server/src/cli/**', 'client/src/**'], rules: { 'no-restricted-syntax': ['error', ...ofForms] } },
  ...layerRules,
  ...stageRules,
)
