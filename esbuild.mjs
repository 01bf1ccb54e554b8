/**
 * Bundles the extension, the server and the command line into `dist/`, or into the folder named by `--outdir=`.
 * `--watch` builds again on every change.
 */
import * as esbuild from 'esbuild'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { notices } from './notices.mjs'
import { copyCharacterMaps, pdfjs } from './pdfjs.mjs'
import { giver, taker } from './shared.mjs'

const outdir = process.argv.find((arg) => arg.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist'

const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  charset: 'utf8', // Chinese in escapes takes twice the room
  legalComments: 'none', // their place is the file of notices
  metafile: true,
  logLevel: 'warning',
  outdir,
}

const node = {
  ...common,
  platform: 'node',
  define: { 'import.meta.url': '__filename' }, // tinyglobby asks where it lies
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }, // its main form cannot be bundled
  format: 'cjs',
  target: 'node20',
}

/** The writer of Word documents is a bundle of its own, loaded by whoever exports a report. */
const docx = {
  name: 'docx',
  setup({ onResolve }) {
    onResolve({ filter: /^docx$/ }, () => ({ path: './docx.js', external: true }))
  },
}

/** The server for assistants is one too: an editor starts it without the command line. */
const mcp = {
  name: 'mcp',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/mcp\/main$/ }, () => ({ path: './mcp.js', external: true }))
  },
}

/**
 * What the SDK takes from its surroundings, without its validator of JSON Schema, a third of the bundle: it is for answers
 * to questions that a server puts to a person, and this one puts none.
 */
const sdk = {
  name: 'sdk',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'sdk',
    }))
    onLoad({ filter: /./, namespace: 'sdk' }, () => ({
      contents: `
        export { default as process } from 'node:process'
        export class DefaultJsonSchemaValidator {
          getValidator() { throw new Error('nothing is validated here') }
        }`,
    }))
  },
}

const targets = [
  {
    ...node,
    supported: { 'dynamic-import': false }, // what is loaded late is loaded by `require`
    plugins: [docx, mcp],
    entryPoints: { cli: 'server/src/cli/main.ts' },
  },
  { ...node, entryPoints: { pdfThread: 'server/src/lsp/pdfThread.ts' } },
  { ...node, plugins: [taker, sdk], entryPoints: { mcp: 'server/src/cli/mcp/main.ts' } },
  {
    ...common,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    globalName: 'ogiReportDocx',
    footer: { js: "if (typeof module === 'object') module.exports = ogiReportDocx" },
    target: 'es2022',
    entryPoints: { docx: 'docx' },
  },
  {
    ...node,
    conditions: ['node', 'browser'], // in a process or a worker: they find out when they start
    alias: { ...node.alias, fflate: 'fflate/browser' }, // its form for Node asks for a module of Node as it loads
    plugins: [giver],
    entryPoints: { client: 'client/src/main.ts', server: 'shared' },
    external: ['vscode'],
  },
  {
    // Loaded when the first PDF is opened: by `require` in a process, by `importScripts` in a worker.
    ...common,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    globalName: 'ogiReportPdf',
    footer: { js: "if (typeof module === 'object') module.exports = ogiReportPdf" },
    target: 'es2022',
    plugins: [pdfjs],
    entryPoints: { pdf: 'server/src/formats/pdf/reader.ts' },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: {
      'preview/copy': 'client/src/handOver/page/copy.ts',
      'preview/view': 'client/src/preview/page/view.ts',
      'preview/style': 'client/src/preview/page/style.css',
      'preview/overview': 'client/src/overview/page/view.ts',
      'preview/overviewStyle': 'client/src/overview/page/style.css',
    },
  },
]

if (process.argv.includes('--watch')) {
  for (const target of targets) {
    const context = await esbuild.context(target)
    await context.rebuild() // in their order, for one tells another what it needs
    await context.watch()
  }
} else {
  const metafiles = []
  for (const target of targets) metafiles.push((await esbuild.build(target)).metafile)
  copyCharacterMaps(outdir)
  writeFileSync(path.join(outdir, 'THIRD-PARTY-NOTICES.txt'), notices(metafiles))
}
