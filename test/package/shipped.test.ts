/** What the packages of the extension and of the command line hold, and how large they are. Wants `dist/` to be built. */
import { listFiles, PackageManager } from '@vscode/vsce'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { unzipSync } from 'fflate'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
} from 'vscode-languageserver/node'
import { reportText } from '../cli/report'

/** As `npm pack --json` tells it. */
interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

const root = path.join(import.meta.dirname, '../..')
const kilobytes = 1024

/** What both packages hold, beside the pages of the checks. Whatever is added to a package is added here first. */
const common = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cmaps/LICENSE',
  'dist/docx.js',
  'dist/mcp.js',
  'dist/pdf.js',
  'dist/pdfThread.js',
  'dist/server.js',
  'docs/addresses.md',
  'docs/checks/README.md',
  'docs/dependencies.md',
  'docs/editors.md',
  'docs/editors.zh-CN.md',
  'docs/offline.md',
  'docs/offline.zh-CN.md',
  'docs/manual/folder.webp',
  'docs/manual/form.webp',
  'docs/manual/hand-over.webp',
  'docs/manual/new-report.webp',
  'docs/manual/offline.webp',
  'docs/manual/open.webp',
  'docs/manual/overview.webp',
  'docs/manual/quick-fix.webp',
  'docs/manual/return-sheet.webp',
  'docs/manual/summary.webp',
  'docs/manual/word.webp',
  'docs/manual/使用说明.md',
  'docs/scale.md',
  'examples/README.md',
  'package.json',
  'server/schema/ogi-report.schema.json',
  'server/schema/output.v1.schema.json',
]

const extension = [
  ...common,
  'examples/云泽市交通运输局2022年政府信息公开工作年度报告.txt',
  'client/icon.png',
  'client/l10n/bundle.l10n.zh-cn.json',
  'client/walkthrough/handOver.svg',
  'client/walkthrough/mend.svg',
  'client/walkthrough/open.svg',
  'client/walkthrough/preview.svg',
  'dist/client.js',
  'dist/preview/copy.js',
  'dist/preview/overview.js',
  'dist/preview/overviewStyle.css',
  'dist/preview/style.css',
  'dist/preview/view.js',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'syntaxes/ogi-report.language-configuration.json',
  'syntaxes/ogi-report.tmLanguage.json',
]

/** The extension's one page holds both READMEs. */
const commandLine = [...common, 'README.zh-CN.md', 'dist/cli.js']

/** One page for each check, whose list is held by the registry of checks; the maps of Chinese characters of the PDF reader. */
const many = /^(?:docs\/checks\/[a-z]+-[a-z-]+\.md|dist\/cmaps\/(?:Adobe-GB1|GB|UniGB)[\w-]*\.bcmap)$/

it.each(['README.md', 'README.zh-CN.md'])('the packages hold whatever %s links to or shows', (readme) => {
  const text = readFileSync(path.join(root, readme), 'utf8')
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!)
  expect(targets.length).toBeGreaterThan(20)
  expect(targets.filter((target) => !commandLine.includes(target) && !many.test(target))).toEqual([])
  const pages = targets.filter((target) => target.startsWith('docs/') && target.endsWith('.md'))
  expect(pages.filter((target) => !extension.includes(target) && !many.test(target))).toEqual([])
})

describe('the package of the extension', () => {
  /** Bytes of each file as it lies in the package, compressed; all of it is `whole`. */
  const sizes = new Map<string, number>()
  let whole = 0
  const size = (of: (file: string) => boolean): number =>
    [...sizes].reduce((sum, [file, bytes]) => sum + (of(file) ? bytes : 0), 0)

  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-'))
    try {
      const out = path.join(folder, 'ogi-report.vsix')
      execFileSync(process.execPath, ['package.mjs', '--built', '--out', out], { cwd: root, stdio: 'pipe' })
      const bytes = readFileSync(out)
      whole = bytes.length
      unzipSync(bytes, { filter: ({ name, size }) => (sizes.set(name.replace(/^extension\//, ''), size), false) })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 240_000)

  it('holds the files of the list and the pages of the checks, no others', { timeout: 240_000 }, async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None })
    const listed = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !many.test(file))
    expect(listed.sort()).toEqual(extension.toSorted())
  })

  it('is smaller than 3 MB', () => {
    expect(whole).toBeLessThan(3 * 1024 * kilobytes)
  })

  it('is smaller than 1 MB without the reader of PDFs and the manual, which is smaller than 2 MB', () => {
    const reader = size((file) => /^dist\/(?:pdf\.js|pdfThread\.js|cmaps\/.*)$/.test(file))
    const manual = size((file) => file.startsWith('docs/manual/'))
    expect(reader).toBeGreaterThan(500 * kilobytes)
    expect(manual).toBeGreaterThan(50 * kilobytes)
    expect(manual).toBeLessThan(2 * 1024 * kilobytes)
    expect(size(() => true) - reader - manual).toBeLessThan(1024 * kilobytes)
  })

  it('has a manual that shows each of its pictures once, and they are those that the script takes', () => {
    const pictures = extension.filter((file) => /^docs\/manual\/.*\.webp$/.test(file))
    const text = readFileSync(path.join(root, 'docs/manual/使用说明.md'), 'utf8')
    const shown = Array.from(text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g), ([, target]) => `docs/manual/${target!}`)
    expect(shown.sort()).toEqual(pictures.toSorted())
    const scenes = readFileSync(path.join(root, 'test/vscode/pictures/scenes.ts'), 'utf8')
    const taken = Array.from(
      scenes.matchAll(/\btake\(workbench, '([a-z-]+)'/g),
      ([, name]) => `docs/manual/${name!}.webp`,
    )
    expect(taken.sort()).toEqual(pictures.toSorted())
  })

  it('has an icon of 256 pixels', () => {
    const icon = readFileSync(path.join(root, 'client/icon.png'))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256])
  })
})

describe('the package of the command line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8', stdio: 'pipe' })) as [Packed]

  it('holds the files of the list and the pages of the checks, no others', () => {
    const listed = packed.files.map((file) => file.path).filter((file) => !many.test(file))
    expect(listed.sort()).toEqual(commandLine.toSorted())
  })

  it('is smaller than 3 MB, most of which is the reader of PDFs', () => {
    expect(packed.size).toBeLessThan(3 * 1024 * kilobytes)
  })

  it('does its work where it is installed into an empty project: checks, serves assistants and editors', async () => {
    const project = path.join(folder, 'project')
    mkdirSync(project)
    writeFileSync(path.join(project, 'package.json'), '{ "private": true }')
    const tarball = path.join(folder, packed.filename)
    const options = { cwd: project, encoding: 'utf8' } as const
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { ...options, stdio: 'pipe' })
    const npx = ['--offline', '--no-install', 'ogi-report']
    writeFileSync(path.join(project, 'a.txt'), reportText({ resultsTotal: '0' }))
    const checked = spawnSync('npx', [...npx, 'check', '--lang', 'en', 'a.txt'], options)
    expect([checked.status, checked.stderr]).toEqual([1, ''])
    expect(checked.stdout).toContain('sum/cell')

    const client = new Client({ name: 'test', version: '1' })
    await client.connect(new StdioClientTransport({ command: 'npx', args: [...npx, 'mcp'], cwd: project }))
    const { content } = await client.callTool({
      name: 'explain_finding',
      arguments: { code: 'sum/cell', language: 'en' },
    })
    expect(JSON.stringify(content)).toContain('How to mend it')
    await client.close()

    const server = spawn('npx', [...npx, 'lsp', '--stdio'], { cwd: project })
    const ended = once(server, 'close')
    const editor = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    editor.listen()
    const opening = { processId: null, capabilities: {} }
    const { capabilities } = await editor.sendRequest<InitializeResult>('initialize', opening)
    expect(capabilities.hoverProvider).toBe(true)
    await editor.sendRequest(ShutdownRequest.type)
    await editor.sendNotification(ExitNotification.type)
    expect(await ended).toEqual([0, null])
  })

  it('runs where nothing else is installed, and has the notices of what is built into it', () => {
    execFileSync('tar', ['-xzf', packed.filename], { cwd: folder })
    const {
      bin,
      version,
      dependencies = {},
    } = JSON.parse(readFileSync(path.join(folder, 'package/package.json'), 'utf8')) as {
      bin: Record<string, string>
      version: string
      dependencies?: Record<string, string>
    }
    const program = path.join(folder, 'package', bin['ogi-report']!)
    expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`)
    const checked = execFileSync(process.execPath, [program, 'check', '-'], { input: '不是年度报告', encoding: 'utf8' })
    expect(checked).not.toBe('')
    const notices = readFileSync(path.join(folder, 'package/dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(dependencies).toEqual({}) // they would be fetched and never loaded
    for (const name of ['htmlparser2', 'vscode-languageserver', 'docx', 'nanoid', 'pdfjs-dist'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })
})
