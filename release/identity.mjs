/**
 * `npm run identity -- --publisher P --repository https://github.com/O/N [--homepage U]`: writes who publishes the project
 * and where it lives into `identity.json`, and from there into every file that says it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'

const file = 'release/identity.json'

/** Texts that name the repository, beside `package.json` and `server.json`. */
const texts = [
  'README.md',
  'README.zh-CN.md',
  'docs/releasing.md',
  'docs/editors.md',
  'docs/editors.zh-CN.md',
  'integrations/**/*.*',
  'action.yml',
]

/**
 * The files of a project that say otherwise than an identity, as they should be.
 *
 * @param {string} root
 * @param {{ publisher: string, repository: string, homepage: string }} identity
 * @returns {Map<string, string>} path below the root → content
 */
export function filesWith(root, identity) {
  const read = (name) => readFileSync(path.join(root, name), 'utf8')
  const before = JSON.parse(read(file))
  const { publisher, repository, homepage } = identity
  const manifest = JSON.parse(read('package.json'))
  const mcpName = `io.github.${ownerOf(repository)}/${manifest.name}`
  const urls = {
    repository: { type: 'git', url: `git+${repository}.git` },
    homepage,
    bugs: { url: `${repository}/issues` },
  }
  const server = JSON.parse(read('server.json'))
  const files = new Map([
    [file, json(identity)],
    ['package.json', json({ ...manifest, publisher, mcpName, ...urls })],
    [
      'server.json',
      json({
        ...server,
        name: mcpName,
        version: manifest.version,
        repository: { url: repository, source: 'github' },
        packages: server.packages.map((each) => ({ ...each, version: manifest.version })),
      }),
    ],
  ])
  for (const name of globSync(texts, { cwd: root }))
    files.set(
      name,
      read(name)
        .replaceAll(before.homepage, homepage)
        .replaceAll(before.repository, repository)
        .replaceAll(slug(before.repository), slug(repository)),
    )
  for (const [name, content] of files) if (read(name) === content) files.delete(name)
  return files
}

function slug(repository) {
  return new URL(repository).pathname.slice(1)
}

function ownerOf(repository) {
  return slug(repository).split('/')[0]
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

if (import.meta.filename === process.argv[1]) {
  const root = path.join(import.meta.dirname, '..')
  const text = { type: 'string' }
  const { values } = parseArgs({ options: { publisher: text, repository: text, homepage: text } })
  const before = JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  const { publisher = before.publisher, repository = before.repository } = values
  if (!/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error('--repository https://github.com/OWNER/NAME')
  if (!/^[\w-]+$/.test(publisher)) throw new Error('--publisher is the id of a publisher: letters, digits, hyphens')
  const homepage = values.homepage ?? (values.repository ? `${repository}#readme` : before.homepage)
  for (const [name, content] of filesWith(root, { publisher, repository, homepage })) {
    writeFileSync(path.join(root, name), content)
    console.log(name)
  }
}
