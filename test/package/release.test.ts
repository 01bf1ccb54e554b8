/**
 * The dry run of a release: the packages are built twice, from copies of the project that lie in different folders, in
 * other time zones and languages, with files of other modes, and are the same byte for byte; and what is made of them.
 * Who publishes the project, and where it lives, is said in one file.
 */
import { unzipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesWith } from '../../release/identity.mjs'
import { notesOf } from '../../release/notes.mjs'

const root = path.join(import.meta.dirname, '../..')
const home = mkdtempSync(path.join(tmpdir(), 'ogi-report-dry-run-'))
afterAll(() => rmSync(home, { recursive: true }))

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }

describe.skipIf(!existsSync(path.join(root, '.git')))('the dry run', () => {
  const out = path.join(home, 'out')
  const read = (file: string): Buffer => readFileSync(path.join(out, file))

  // It ends with an error where two builds are not the same.
  beforeAll(() => {
    execFileSync(process.execPath, ['release/run.mjs', '--dry-run', '--out', out], { cwd: root, stdio: 'pipe' })
  }, 240_000)

  test('makes what a release publishes, with right checksums', () => {
    const files = [`ogi-report-${version}-offline.zip`, `ogi-report-${version}.tgz`, 'ogi-report.vsix', 'notes.md']
    expect(readdirSync(out).sort()).toEqual([...files, 'SHA256SUMS', 'sbom.cdx.json'].sort())
    const sums = read('SHA256SUMS').toString().trim().split('\n')
    expect(sums).toHaveLength(5)
    for (const line of sums) {
      const [sum, file] = line.split('  ')
      expect(createHash('sha256').update(read(file!)).digest('hex')).toBe(sum)
    }
  })

  test('the bundle for machines without a network holds both packages and the guide', () => {
    const entries = unzipSync(read(`ogi-report-${version}-offline.zip`))
    expect(Object.keys(entries).sort()).toEqual(
      ['SHA256SUMS', `ogi-report-${version}.tgz`, 'ogi-report.vsix', 'offline.md', 'offline.zh-CN.md'].sort(),
    )
    for (const file of ['ogi-report.vsix', `ogi-report-${version}.tgz`])
      expect(read(file).equals(entries[file]!)).toBe(true)
  })

  test('the bill of materials names what the notices name', () => {
    const { components, dependencies, metadata } = JSON.parse(read('sbom.cdx.json').toString()) as {
      metadata: { component: { name: string; version: string } }
      components: { 'bom-ref': string; group?: string; name: string; version: string }[]
      dependencies: { ref: string; dependsOn: string[] }[]
    }
    expect(metadata.component).toMatchObject({ name: 'ogi-report', version })
    const named = components.map((each) => [each.group, each.name].filter(Boolean).join('/') + ` ${each.version}`)
    const notices = unzipSync(read('ogi-report.vsix'))['extension/dist/THIRD-PARTY-NOTICES.txt']!
    const noticed = Buffer.from(notices)
      .toString()
      .matchAll(/^@?[a-z]\S* \d+\.\d+\.\d\S*$/gm)
    expect(named.sort()).toEqual(Array.from(noticed, ([line]) => line).sort())
    const refs = new Set([metadata.component.name + `@${version}`, ...components.map((each) => each['bom-ref'])])
    for (const { ref, dependsOn } of dependencies)
      expect([...refs]).toEqual(expect.arrayContaining([ref, ...dependsOn]))
  })
})

describe('the notes', () => {
  const changelog = '# Changelog\n\n## 1.1.0 (unreleased)\n\n- new\n\n## 1.0.0\n\n### Part\n\n- old\n'

  test.each<[version: string, unreleased: boolean, expected: string | undefined]>([
    ['1.0.0', false, '### Part\n\n- old\n'],
    ['1.1.0', false, undefined],
    ['1.1.0', true, '- new\n'],
    ['1.0', false, undefined],
  ])('of %s, unreleased %s', (of, unreleased, expected) => {
    expect(notesOf(changelog, of, { unreleased })).toBe(expected)
  })
})

describe('who publishes the project, and where it lives', () => {
  interface Identity {
    readonly publisher: string
    readonly repository: string
    readonly homepage: string
  }
  const identity = JSON.parse(readFileSync(path.join(root, 'release/identity.json'), 'utf8')) as Identity

  test('is said everywhere as in the one file', () => {
    expect([...filesWith(root, identity).keys()]).toEqual([])
  })

  test('is changed everywhere at once', () => {
    const copy = path.join(home, 'copy')
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
    const texts = files.split('\n').filter((file) => /\.(?:json|md|ya?ml|lua|toml|rs)$/.test(file))
    const own = texts.filter((file) => existsSync(path.join(root, file)))
    for (const file of own) cpSync(path.join(root, file), path.join(copy, file))
    const other = {
      publisher: 'someone',
      repository: 'https://github.com/some/where',
      homepage: 'https://some.example/',
    }
    for (const [file, content] of filesWith(copy, other)) writeFileSync(path.join(copy, file), content)
    expect(own.filter((file) => readFileSync(path.join(copy, file), 'utf8').includes('OWNER/'))).toEqual([])
    const manifest = JSON.parse(readFileSync(path.join(copy, 'package.json'), 'utf8')) as Record<string, unknown>
    expect(manifest).toMatchObject({
      publisher: 'someone',
      mcpName: 'io.github.some/ogi-report',
      homepage: other.homepage,
    })
    expect([...filesWith(copy, other).keys()]).toEqual([])
  })
})
