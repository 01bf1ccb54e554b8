/**
 * `npm run release -- --dry-run [--version V] [--out FOLDER]`: all that a release publishes, made twice in different
 * folders and circumstances and compared byte for byte: the extension, the npm package, the list of what is built in
 * (CycloneDX), the notes, the bundle for machines without a network, the checksums. It publishes nothing: that is what
 * `.github/workflows/release.yml` does with these files.
 */
import { execFileSync, execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundled } from './bundle.mjs'
import { notesOf } from './notes.mjs'
import { billOfMaterials } from './sbom.mjs'
import { withVersion } from './version.mjs'

const root = path.join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, version: { type: 'string' }, out: { type: 'string' } },
})
const read = (file) => readFileSync(path.join(root, file), 'utf8')
const { name, version: current } = JSON.parse(read('package.json'))
const version = values.version ?? current
const out = path.resolve(root, values.out ?? 'out/release')

const uncommitted = git('status', '--porcelain')
if (!values['dry-run'] && uncommitted) fail(`What is released must be committed:\n${uncommitted}`)
const notes = notesOf(read('CHANGELOG.md'), version, { unreleased: values['dry-run'] })
if (notes === undefined) fail(`CHANGELOG.md has no section for ${version}.`)

const epoch = git('log', '-1', '--format=%ct') || '0'
const first = build({ folder: 'one', umask: '022', modes: 'go=rX', TZ: 'UTC', LC_ALL: 'en_US.UTF-8' })
const second = build({
  folder: 'longer path/二',
  umask: '077',
  modes: 'go=',
  TZ: 'Asia/Shanghai',
  LC_ALL: 'zh_CN.UTF-8',
})
for (const [file, bytes] of first)
  if (!bytes.equals(second.get(file))) {
    keep(
      'different',
      new Map([
        [`first-${file}`, bytes],
        [`second-${file}`, second.get(file)],
      ]),
    )
    fail(`${file} is another one each time it is built; both are in ${path.join(out, 'different')}.`)
  }

const files = new Map(first)
files.set('sbom.cdx.json', billOfMaterials({ root, version, epoch, notices: first.notices }))
files.set('notes.md', Buffer.from(notes))
const guide = ['docs/offline.md', 'docs/offline.zh-CN.md'].map((file) => [path.basename(file), Buffer.from(read(file))])
files.set(`${name}-${version}-offline.zip`, bundled(new Map([...first, ...guide]), epoch))
files.set('SHA256SUMS', checksums(files))
rmSync(out, { recursive: true, force: true })
keep('.', files)
for (const [file, bytes] of files) console.log(`${String(bytes.length).padStart(9)}  ${file}`)

/** The two packages as they come of a copy of the sources. */
function build({ folder, umask, modes, TZ, LC_ALL }) {
  const home = mkdtempSync(path.join(tmpdir(), 'ogi-report-release-'))
  try {
    const copy = path.join(home, folder)
    for (const file of git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean))
      if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(copy, file))
    withVersion(copy, version)
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
    const env = { ...process.env, SOURCE_DATE_EPOCH: epoch, TZ, LC_ALL }
    // The extension's packer makes modes the same everywhere; npm's takes them as they are.
    const [extension, commandLine] = ['npm run --silent package', 'npm pack --silent --ignore-scripts']
    const command =
      process.platform === 'win32'
        ? `${extension} && ${commandLine}`
        : `umask ${umask}; chmod -R ${modes} . && ${extension} && chmod -R u=rwX,go=rX . && ${commandLine}`
    execSync(command, { cwd: copy, env, stdio: ['ignore', 'ignore', 'inherit'] })
    const packages = new Map(
      [`${name}.vsix`, `${name}-${version}.tgz`].map((file) => [file, readFileSync(path.join(copy, file))]),
    )
    return Object.assign(packages, { notices: readFileSync(path.join(copy, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8') })
  } finally {
    rmSync(home, { recursive: true })
  }
}

function checksums(contents) {
  const lines = [...contents].map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`)
  return Buffer.from(lines.join(''))
}

function keep(folder, contents) {
  mkdirSync(path.join(out, folder), { recursive: true })
  for (const [file, bytes] of contents) {
    writeFileSync(path.join(out, folder, file), bytes)
    chmodSync(path.join(out, folder, file), 0o644)
  }
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).trim()
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
