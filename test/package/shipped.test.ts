/** What the extension's package holds, and how large it is. Wants `dist/` to be built. */
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const kilobytes = 1024

/** All of it. Whatever is added to the package is added here first. */
const shipped = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'client/icon.png',
  'client/l10n/bundle.l10n.zh-cn.json',
  'client/walkthrough/mend.svg',
  'client/walkthrough/open.svg',
  'client/walkthrough/preview.svg',
  'client/walkthrough/read.svg',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/client.js',
  'dist/preview/style.css',
  'dist/preview/view.js',
  'dist/server.js',
  'docs/checks/README.md',
  'docs/dependencies.md',
  'docs/editors.md',
  'docs/editors.zh-CN.md',
  'docs/images/hover.png',
  'docs/images/preview-light.png',
  'docs/images/problem.png',
  'docs/images/quick-fix.png',
  'examples/README.md',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'server/schema/ogi-report.schema.json',
  'syntaxes/ogi-report.language-configuration.json',
  'syntaxes/ogi-report.tmLanguage.json',
]

/** One page for each check: their list is held by the registry of checks. */
const checkPage = /^docs\/checks\/[a-z]+-[a-z-]+\.md$/

describe('the package', () => {
  it('holds the files of the list and the pages of the checks, no others', { timeout: 60_000 }, async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None })
    const listed = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !checkPage.test(file))
    expect(listed.sort()).toEqual(shipped)
  })

  it.each(['README.md', 'README.zh-CN.md'])('holds whatever %s links to or shows', (readme) => {
    const text = readFileSync(path.join(root, readme), 'utf8')
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!)
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((target) => !shipped.includes(target) && !checkPage.test(target))).toEqual([])
  })

  it('is smaller than 700 KB', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-'))
    try {
      const packagePath = path.join(folder, 'ogi-report.vsix')
      await createVSIX({ cwd: root, packagePath, dependencies: false, rewriteRelativeLinks: false })
      expect(statSync(packagePath).size).toBeLessThan(700 * kilobytes)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is the same, byte for byte, when it is packed twice', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-'))
    const before = process.env.SOURCE_DATE_EPOCH
    process.env.SOURCE_DATE_EPOCH = '1700000000'
    try {
      const [one, two] = ['1.vsix', '2.vsix'].map((name) => path.join(folder, name)) as [string, string]
      for (const packagePath of [one, two])
        await createVSIX({ cwd: root, packagePath, dependencies: false, rewriteRelativeLinks: false })
      expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
    } finally {
      if (before === undefined) delete process.env.SOURCE_DATE_EPOCH
      else process.env.SOURCE_DATE_EPOCH = before
      rmSync(folder, { recursive: true })
    }
  })

  it('has an icon of 256 pixels', () => {
    const icon = readFileSync(path.join(root, 'client/icon.png'))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256])
  })
})
