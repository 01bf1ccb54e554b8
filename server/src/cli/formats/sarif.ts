/**
 * Findings in SARIF 2.1.0, the form in which tools for code review exchange them. Positions are one-based and count
 * UTF-16; of documents the message says where it stands. What the configuration accepts is there too, as a suppressed result with the reason.
 */
import { positionAt, type AcrossFinding, type Digest } from '../../collection'
import { inLanguage, type Fix, type Language, type Severity, type Span, type Text } from '../../core'
import type * as Sarif from 'sarif'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { version } from '../../../../package.json'
import type { Across, Formatter, Item, Look, Summary } from './format'
import { fingerprints } from './fingerprints'
import { uriInRepository } from './path'
import { hasLines, placeInDigest, placesIn, type Placed } from './places'
import { ruleIndex, rules } from './sarifRules'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels: Readonly<Record<Severity, Sarif.Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}

/** Written result by result, so that thousands of reports need no memory. */
export function checkSarif({ language }: Look): Formatter {
  return {
    begin: `{"$schema":"${schema}","version":"2.1.0","runs":[{${members(opening(language))},"results":[`,
    item: (item) =>
      results(item, language)
        .map((result) => `\n${JSON.stringify(result)}`)
        .join(','),
    across: (output, across) =>
      [output, ...acrossResults(across, language).map((result) => `\n${JSON.stringify(result)}`)]
        .filter((each) => each !== '')
        .join(','),
    separator: ',',
    end: (summary) => `\n],${members(closing(summary))}}]}\n`,
  }
}

function members(object: Partial<Sarif.Run>): string {
  return JSON.stringify(object).slice(1, -1)
}

function opening(language: Language): Partial<Sarif.Run> {
  const spoken = language === 'zh' ? 'zh-CN' : 'en-US'
  return {
    tool: {
      driver: {
        name: 'ogi-report',
        fullName: 'OGI Report · 政府信息公开年报',
        semanticVersion: version,
        language: spoken,
        rules: rules(language, levels),
      },
    },
    language: spoken,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
  }
}

function closing({ failures, notRead }: Summary): Partial<Sarif.Run> {
  return { invocations: [{ executionSuccessful: failures === 0 && notRead.length === 0 }] }
}

function results(item: Item, language: Language): Sarif.Result[] {
  const { path, report, findings, ask, ignored } = item
  const inWords = placesIn(item)
  const lines = hasLines(item)
  const document = TextDocument.create('', '', 0, report.text)
  const artifact = artifactLocation(path)
  const reasons = new Map(ignored.map(({ finding, by }) => [finding, by.reason]))
  const all = [...findings, ...reasons.keys()].sort((a, b) => a.span.start - b.span.start)
  const fingerprint = fingerprints(report.text)
  const fixes = ask(all)
  return all.map((finding) => {
    const { code, severity, span, address, message, related } = finding
    const reason = reasons.get(finding)
    const index = ruleIndex(code)
    const at = (place: Span): Sarif.PhysicalLocation => ({
      artifactLocation: artifact,
      ...(lines && { region: region(document, place) }),
    })
    const placed = (text: Text, place: Placed): string => {
      const said = lines ? [text] : [inWords(place), text]
      return said.map((each) => inLanguage(each, language)).join(language === 'zh' ? '：' : ': ')
    }
    return {
      ruleId: code,
      ...(index !== undefined && { ruleIndex: index }),
      level: levels[severity],
      message: { text: placed(message, finding) },
      locations: [
        {
          physicalLocation: at(span),
          ...(address !== undefined && { logicalLocations: [{ fullyQualifiedName: address }] }),
        },
      ],
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: placed(place.text, place) },
        physicalLocation: at(place.span),
      })),
      partialFingerprints: { 'finding/v1': fingerprint(finding) },
      // A fix is told with regions of its file.
      fixes: preferredFirst(lines ? (fixes.get(finding) ?? []) : []).map((fix) =>
        sarifFix(document, artifact, fix, language),
      ),
      // Where one result says whether it is suppressed, all of them must.
      suppressions: reason === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: reason }],
    }
  })
}

/** What several reports show together; its related places lie in other files. */
function acrossResults({ digest, findings, ignored, digestAt }: Across, language: Language): Sarif.Result[] {
  const reasons = new Map(ignored.map(({ finding, by }) => [finding, by.reason]))
  const fingerprint = fingerprints('')
  const at = (report: Digest, span: Span): Sarif.PhysicalLocation => ({
    artifactLocation: artifactLocation(report.path),
    ...(hasLines(report) && { region: regionOf((offset) => positionAt(report, offset), span) }),
  })
  const placed = (report: Digest, text: Text, place: Placed): string => {
    const said = hasLines(report) ? [text] : [placeInDigest(report, place), text]
    return said.map((each) => inLanguage(each, language)).join(language === 'zh' ? '：' : ': ')
  }
  return [...findings, ...reasons.keys()].map((finding: AcrossFinding) => {
    const { code, severity, span, address, message, related } = finding
    const reason = reasons.get(finding)
    const index = ruleIndex(code)
    return {
      ruleId: code,
      ...(index !== undefined && { ruleIndex: index }),
      level: levels[severity],
      message: { text: placed(digest, message, finding) },
      locations: [
        {
          physicalLocation: at(digest, span),
          ...(address !== undefined && { logicalLocations: [{ fullyQualifiedName: address }] }),
        },
      ],
      relatedLocations: related.map((place, id) => {
        const report = digestAt(place.path)
        return {
          id,
          message: { text: placed(report, place.text, place) },
          physicalLocation: at(report, place.span),
        }
      }),
      partialFingerprints: { 'finding/v1': fingerprint(finding) },
      suppressions: reason === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: reason }],
    }
  })
}

function sarifFix(
  document: TextDocument,
  artifactLocation: Sarif.ArtifactLocation,
  { title, edits, preferred, safe }: Fix,
  language: Language,
): Sarif.Fix {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: region(document, span),
    insertedContent: { text: newText },
  }))
  return {
    description: { text: inLanguage(title, language) },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { preferred, safe },
  }
}

function preferredFirst(fixes: readonly Fix[]): readonly Fix[] {
  return [...fixes.filter((fix) => fix.preferred), ...fixes.filter((fix) => !fix.preferred)]
}

/** Of no width where something is to be inserted. */
function region(document: TextDocument, span: Span): Sarif.Region {
  return regionOf((offset) => document.positionAt(offset), span)
}

function regionOf(at: (offset: number) => ReturnType<typeof positionAt>, span: Span): Sarif.Region {
  const [start, end] = [at(span.start), at(span.end)]
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  }
}

function artifactLocation(path: string): Sarif.ArtifactLocation {
  const uri = uriInRepository(path)
  if (uri === undefined) return { uri: 'stdin', description: { text: 'standard input' } }
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}
