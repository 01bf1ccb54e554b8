/**
 * pdf.js as it is bundled: a few places of its build are other here, each for a reason. The release is pinned, and a place
 * that is not found exactly once stops the build.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'node_modules/pdfjs-dist')

/** @type {Readonly<Record<string, readonly { from: string; to: string; why: string }[]>>} */
const changes = {
  'pdf.mjs': [
    {
      why: 'It would look for a native canvas, and print on standard output that there is none.',
      from: 'const isNodeJS = typeof process === "object" && process + "" === "[object process]" && !process.versions.nw && !(process.versions.electron && process.type && process.type !== "browser");',
      to: 'const isNodeJS = false;',
    },
  ],
  'pdf.worker.mjs': [
    {
      why: 'In a web worker it would take the messages of the language server for its own.',
      from: 'const isNodeJS = typeof process === "object" && process + "" === "[object process]" && !process.versions.nw && !(process.versions.electron && process.type && process.type !== "browser");',
      to: 'const isNodeJS = true;',
    },
    {
      why: 'A few bytes may unfold to gigabytes.',
      from: '    const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);\n    return this.buffer = buffer2;',
      to: '    spend("bytes", size - buffer.byteLength);\n    const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);\n    return this.buffer = buffer2;',
    },
    {
      why: 'Drawings that call each other may go on for ever.',
      from: '  addOp(fn, args) {\n    this.optimizer.push(fn, args);',
      to: '  addOp(fn, args) {\n    spend("operators", 1);\n    this.optimizer.push(fn, args);',
    },
    {
      why: 'A drawing that draws itself ends with the stack.',
      from: '  async buildFormXObject(resources, xobj, smask, operatorList, task, initialState, localColorSpaceCache) {',
      to: `  async buildFormXObject(...all) {
    if (++depth > 30) spent = true;
    try {
      if (!spent) await this.buildForm(...all);
    } finally {
      depth--;
    }
  }
  async buildForm(resources, xobj, smask, operatorList, task, initialState, localColorSpaceCache) {`,
    },
    {
      why: 'Pictures are not decoded; that one is there is to be known.',
      from: '    if (maxImageSize !== -1 && w * h > maxImageSize) {',
      to: '    if (maxImageSize !== -1 && w * h > maxImageSize) {\n      operatorList.addImageOps(OPS.paintImageXObject, [], dict.has("OC") ? await this.parseMarkedContentProps(dict.get("OC"), resources) : undefined);\n      return;',
    },
    {
      why: 'Nothing is drawn: the outlines of characters would take a third of the time.',
      from: '  static buildFontPaths(font, glyphs, handler, evaluatorOptions) {',
      to: '  static buildFontPaths(font, glyphs, handler, evaluatorOptions) {\n    return;',
    },
    {
      why: 'What cannot be decoded is left out, and with it all that follows on the page: that is to be known.',
      from: '        warn(`getOperatorList - ignoring errors during "${task.name}" ` + `task: "${reason}".`);',
      to: '        lost = true;',
    },
    {
      why: 'The same where a stream breaks off.',
      from: '  #endsStreamOnError(err) {',
      to: '  #endsStreamOnError(err) {\n    lost = true;',
    },
    {
      why: 'The same where it cannot be unpacked: what follows would pass for empty.',
      from: '  readBlock() {\n    let buffer, hdr, len;',
      to: `  readBlock() {
    try {
      this.unpackBlock();
    } catch (reason) {
      lost = true;
      throw reason;
    }
  }
  unpackBlock() {
    let buffer, hdr, len;`,
    },
    {
      why: 'What reading costs is counted here.',
      from: 'export { __webpack_exports__WorkerMessageHandler as WorkerMessageHandler };',
      to: `export { __webpack_exports__WorkerMessageHandler as WorkerMessageHandler };
const left = { bytes: 0, operators: 0 };
let ends = 0;
let spent = false;
let lost = false;
let depth = 0;
function spend(kind, amount) {
  left[kind] -= amount;
  if (left[kind] < 0 || (kind === "bytes" || left.operators % 256 === 0) && Date.now() > ends) spent = true;
  if (spent) throw new Error("The budget is spent.");
}
export const budget = {
  start({ milliseconds, ...amounts }) {
    Object.assign(left, amounts);
    ends = Date.now() + milliseconds;
    spent = lost = false;
    depth = 0;
  },
  isSpent: () => spent,
  isLost: () => lost,
};`,
    },
  ],
}

/** @type {import('esbuild').Plugin} */
export const pdfjs = {
  name: 'pdf.js',
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, ({ path: file }) => {
      const name = path.basename(file)
      let contents = readFileSync(file, 'utf8')
      for (const { from, to } of changes[name]) {
        if (contents.split(from).length !== 2) throw new Error(`${name} of pdf.js no longer has one “${from}”.`)
        contents = contents.replace(from, () => to)
      }
      return { contents, loader: 'js' }
    })
  },
}

/** The maps of simplified Chinese fonts: reports are in no other script, and most fonts bring their own. */
const shipped = /^(?:Adobe-GB1-|GB|UniGB-)/

export function copyCharacterMaps(outdir) {
  const to = path.join(outdir, 'cmaps')
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(path.join(folder, 'cmaps')))
    if (shipped.test(file) || file === 'LICENSE') copyFileSync(path.join(folder, 'cmaps', file), path.join(to, file))
}
