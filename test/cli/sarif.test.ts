/** `check --format sarif`: valid against the published schema, and its places, fixes and suppressions are true. */
import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Log, Region, Result, Run } from 'sarif'
import { describe, expect, test } from 'vitest'
import { allChecks } from '../../server/src/collection'
import { folderWith, ogiReport, type Options } from './program'
import { reportText } from './report'

/** The schema is of draft 4, which differs from what Ajv knows only in the name of `id`, and this one needs none. */
const schema = { ...published, $schema: undefined, id: undefined }
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats(ajv)
const valid = ajv.compile(schema as object)

async function sarif(args: readonly string[], options: Options): Promise<Run & { results: Result[] }> {
  const { stdout } = await ogiReport(['check', '--format', 'sarif', ...args], options)
  const log = JSON.parse(stdout) as Log
  expect(valid(log), JSON.stringify(valid.errors)).toBe(true)
  expect(log.runs).toHaveLength(1)
  return log.runs[0] as Run & { results: Result[] }
}

const codes = (run: Run): (string | undefined)[] => run.results!.map(({ ruleId }) => ruleId)
const regionOf = (result: Result | undefined): Region => result!.locations![0]!.physicalLocation!.region!

/** What stands in a region, counted as SARIF counts: from one, in UTF-16, the end being the column after. */
function textIn(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const offset = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1
  return text.slice(offset(startLine!, startColumn!), offset(endLine!, endColumn!))
}

const wrong = reportText({ resultsTotal: '0', partialNatural: '２' })

test('the schema refuses what is no SARIF', () => {
  expect(valid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  expect(valid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, columnKind: 'bytes' }] })).toBe(false)
})

test.each(['zh', 'en'])('every check is a rule with its reason and how to switch it off (%s)', async (language) => {
  const { tool, columnKind, results, invocations } = await sarif(['--lang', language, '.'], { cwd: folderWith({}) })
  expect([columnKind, results, invocations]).toEqual(['utf16CodeUnits', [], [{ executionSuccessful: true }]])
  const rules = tool.driver.rules!
  expect(rules.map(({ id }) => id)).toEqual(allChecks.map(({ code }) => code))
  for (const [i, { why }] of allChecks.entries()) {
    const { shortDescription, fullDescription, help, helpUri } = rules[i]!
    expect(fullDescription?.text).toBe(why[language as 'zh'])
    expect(why[language as 'zh'].startsWith(shortDescription!.text)).toBe(true)
    expect(help?.text).toContain(`"${allChecks[i]!.code}": "off"`)
    expect(helpUri).toBeUndefined()
  }
})

describe('results', () => {
  test('stand where the value stands, with related places and fixes', async () => {
    const run = await sarif(['--lang', 'zh', 'a.txt'], { cwd: folderWith({ 'a.txt': wrong }) })
    expect(codes(run)).toEqual(['cell/style', 'sum/cell'])
    const [style, sum] = run.results
    expect([style?.level, sum?.level]).toEqual(['note', 'error'])
    expect(run.tool.driver.rules?.[sum!.ruleIndex!]?.id).toBe('sum/cell')
    expect([textIn(wrong, regionOf(style)), textIn(wrong, regionOf(sum))]).toEqual(['２', '0'])
    expect(sum?.message.text).toMatch(/填 0，应为 5/)
    expect(sum?.locations?.[0]?.logicalLocations).toEqual([{ fullyQualifiedName: 'requests.total.total' }])
    expect(sum?.relatedLocations?.map(({ id }) => id)).toEqual([0, 1, 2])
    expect(sum?.relatedLocations?.every(({ physicalLocation }) => physicalLocation?.region)).toBe(true)

    const [{ artifactChanges, properties } = { artifactChanges: [] }] = sum!.fixes!
    expect(properties).toEqual({ preferred: true, safe: false })
    const [replacement] = artifactChanges[0]!.replacements
    expect(replacement?.insertedContent).toEqual({ text: '5' })
    expect(replacement?.deletedRegion).toEqual(regionOf(sum))
  })

  test('count lines of every ending, and no byte order mark', async () => {
    const text = wrong.replaceAll('\n', '\r\n')
    const run = await sarif(['a.txt'], { cwd: folderWith({ 'a.txt': `\uFEFF${text}` }) })
    expect(run.results.map((result) => textIn(text, regionOf(result)))).toEqual(['２', '0'])
    expect(run.newlineSequences).toEqual(['\r\n', '\n', '\r'])
  })

  test('name a place to insert with a region of no width', async () => {
    const run = await sarif(['a.txt'], { cwd: folderWith({ 'a.txt': reportText({ partialNatural: '' }) }) })
    const { startLine, startColumn, endLine, endColumn } = regionOf(run.results[0])
    expect(codes(run)).toEqual(['cell/blank'])
    expect([startLine, startColumn]).toEqual([endLine, endColumn])
  })

  test('name files from the working folder, encoded; others whole; standard input as such', async () => {
    const name = '青禾县 100%#年报（终）.txt'
    const cwd = folderWith({ [`甲/${name}`]: wrong, 'b/': '' })
    const artifact = async (path: string, at = cwd) =>
      (await sarif([path], { cwd: at, stdin: wrong })).results[0]?.locations?.[0]?.physicalLocation?.artifactLocation
    const uri = `%E7%94%B2/${encodeURIComponent(name)}`
    expect(await artifact('甲')).toEqual({ uri, uriBaseId: '%SRCROOT%' })
    expect(await artifact(`./b/../甲/${name}`)).toEqual({ uri, uriBaseId: '%SRCROOT%' })
    expect(decodeURIComponent(new URL(uri, 'file:///x/').pathname)).toBe(`/x/甲/${name}`)
    const elsewhere = await artifact(`../甲/${name}`, `${cwd}/b`)
    expect(elsewhere?.uri).toMatch(/^file:\/\/\/.*\/%E7%94%B2\//)
    expect((await artifact('-'))?.uri).toBe('stdin')
  })

  test('that are ignored are suppressed, with the reason', async () => {
    const ignore = [{ file: 'a.txt', code: 'sum/cell', reason: '原表如此，\n已核实' }]
    const cwd = folderWith({ '.ogi-report.json': JSON.stringify({ ignore }), 'a.txt': wrong, 'b.txt': wrong })
    const { results } = await sarif(['.'], { cwd })
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['cell/style', []],
      ['sum/cell', [{ kind: 'external', status: 'accepted', justification: '原表如此，\n已核实' }]],
      ['cell/style', []],
      ['sum/cell', []],
    ])
    const only = await sarif(['--severity', 'error', 'a.txt'], { cwd })
    expect(codes(only)).toEqual(['sum/cell'])
    expect((await ogiReport(['check', '--format', 'sarif', '--severity', 'error', 'a.txt'], { cwd })).code).toBe(0)
  })

  test('keep their fingerprint when lines move, and differ from one another', async () => {
    const at = async (text: string) => {
      const { results } = await sarif(['a.txt'], { cwd: folderWith({ 'a.txt': text }) })
      return results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints?.['finding/v1']])
    }
    const before = await at(wrong.replace('五、存在', '无、存在'))
    const after = await at(wrong.replace('五、存在', '无、存在').replaceAll('\n', '\r\n\r\n'))
    const shared = new Map(before.map(([code, print]) => [print, code]))
    expect(before.length).toBeGreaterThan(2)
    expect(shared.size).toBe(before.length)
    for (const [code, print] of before) expect(after).toContainEqual([code, print])
  })
})

test('a file that cannot be read makes the run unsuccessful', async () => {
  const cwd = folderWith({ 'a.txt': wrong })
  const run = await sarif(['gone.txt', 'a.txt'], { cwd })
  expect(run.invocations).toEqual([{ executionSuccessful: false }])
  expect(codes(run)).toEqual(['cell/style', 'sum/cell'])
})
