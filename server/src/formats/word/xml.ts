/**
 * XML as a tree that knows the place of every tag and character, namespaces resolved, within bounds: no document type, so
 * no entities but XML's own five; a nesting and a number of elements that no document of people has. Knows nothing of Word
 * but the namespaces it names.
 */
import { Parser } from 'htmlparser2'

export interface Element {
  /** `w:p`, whatever prefix the document uses; `?:name` in a namespace that is not known here. */
  readonly name: string
  /** By name, with the namespace's own prefix as in `name`: `w:val`. */
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and characters in their order, each by themselves: no element that matters here mixes them. */
  readonly children: readonly Element[]
  readonly texts: readonly Characters[]
  /** From `<` of the opening tag to behind `>` of the closing one. */
  readonly start: number
  readonly end: number
  /** Behind the opening tag and before the closing one; both at the end of a tag that closes itself. */
  readonly innerStart: number
  readonly innerEnd: number
  /** `<w:p/>`: an edit must open it. */
  readonly closesItself: boolean
  /** As it stands in the document: `w:p`. */
  readonly written: string
}

/** Characters as decoded. `start` to `end` is one for one the same characters, or one reference (`&amp;`), or a CDATA section. */
export interface Characters {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** `doctype`: entities of its own; `malformed`: tags that do not match; `tooCostly`: beyond the bounds. */
export type XmlProblem = 'doctype' | 'malformed' | 'tooCostly'

/** Word itself nests some twenty deep; nested tables and text boxes some more. */
const DEEPEST = 200
/** A form of three pages has 8,000, a report of a hundred pages some 200,000. */
const MOST_ELEMENTS = 600_000
/** Of one element: the root of a document names some sixty namespaces. */
const MOST_ATTRIBUTES = 1000
/** Of tags, references and attributes; what has more is not even begun. */
const MOST = { '<': 2 * MOST_ELEMENTS, '&': MOST_ELEMENTS, '=': 4 * MOST_ELEMENTS }

const wordNamespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

class Problem extends Error {
  constructor(readonly kind: XmlProblem) {
    super(kind)
  }
}

type Open = { -readonly [K in keyof Element]: Element[K] } & { children: Element[]; texts: Characters[] }

/** Shared by all that have none: most elements of a document are empty, or hold text alone. */
const none: never[] = []

/** Namespace prefixes in force; `''` is the default one. Names are looked up once for each way in which they are written. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly outer: Scope | undefined
  readonly elements: Map<string, { readonly name: string; readonly written: string }>
  readonly attributes: Map<string, string>
}

const outermost = scopeWith(new Map([['xml', 'xml']]), undefined)

/** The root element, or what is wrong. */
export function parseXml(xml: string): Element | XmlProblem {
  try {
    return rootOf(xml)
  } catch (error) {
    if (error instanceof Problem) return error.kind
    throw error
  }
}

function rootOf(xml: string): Element {
  for (const [mark, most] of Object.entries(MOST)) if (countOf(xml, mark) > most) throw new Problem('tooCostly')
  const stack: Open[] = []
  const scopes = [outermost]
  let root: Element | undefined
  let count = 0
  let attributeCount = 0
  const parser = new Parser(
    {
      onopentag(written, attributes, isImplied) {
        if (isImplied || (root && stack.length === 0)) throw new Problem('malformed')
        attributeCount = 0
        if (++count > MOST_ELEMENTS || stack.length >= DEEPEST) throw new Problem('tooCostly')
        const at = parser.endIndex + 1
        const scope = scopeOf(scopes.at(-1)!, attributes)
        const names = namesOf(scope, written)
        const element: Open = {
          name: names.name,
          written: names.written,
          attributes: namedIn(scope, attributes),
          children: none,
          texts: none,
          start: parser.startIndex,
          end: at,
          innerStart: at,
          innerEnd: at,
          closesItself: xml.charCodeAt(parser.endIndex - 1) === 47,
        }
        const parent = stack.at(-1)
        if (parent?.children === none) parent.children = [element]
        else parent?.children.push(element)
        scopes.push(scope)
        root ??= element
        stack.push(element)
      },
      onattribute() {
        if (++attributeCount > MOST_ATTRIBUTES) throw new Problem('tooCostly')
      },
      onclosetag(_, isImplied) {
        const element = stack.pop()
        scopes.pop()
        if (element?.closesItself !== isImplied) throw new Problem('malformed')
        if (isImplied) return
        element.innerEnd = parser.startIndex
        element.end = parser.endIndex + 1
      },
      ontext(text) {
        const parent = stack.at(-1)
        const characters = { text, start: parser.startIndex, end: parser.endIndex + 1 }
        if (parent?.texts === none) parent.texts = [characters]
        else if (parent) parent.texts.push(characters)
        else if (text.trim() !== '' && text !== '\uFEFF') throw new Problem('malformed')
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new Problem('doctype')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  if (!root || stack.length > 0) throw new Problem('malformed')
  return root
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

function scopeWith(prefixes: ReadonlyMap<string, string>, outer: Scope | undefined): Scope {
  return { prefixes, outer, elements: new Map(), attributes: new Map() }
}

function scopeOf(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let prefixes: Map<string, string> | undefined
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    prefixes ??= new Map()
    prefixes.set(name.slice(6), wordNamespaces[attributes[name]!] ?? '?')
  }
  return prefixes ? scopeWith(prefixes, outer) : outer
}

function resolved(scope: Scope, prefix: string): string | undefined {
  for (let each: Scope | undefined = scope; each; each = each.outer) {
    const name = each.prefixes.get(prefix)
    if (name !== undefined) return name
  }
  return undefined
}

function namesOf(scope: Scope, written: string): { readonly name: string; readonly written: string } {
  let names = scope.elements.get(written)
  if (names === undefined) {
    const colon = written.indexOf(':')
    const prefix = resolved(scope, colon < 0 ? '' : written.slice(0, colon)) ?? (colon < 0 ? undefined : '?')
    names = { name: prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`, written }
    scope.elements.set(written, names)
  }
  return names
}

/** An attribute without a prefix is in no namespace. */
function attributeName(scope: Scope, written: string): string {
  let name = scope.attributes.get(written)
  if (name === undefined) {
    const colon = written.indexOf(':')
    name = colon < 0 ? written : `${resolved(scope, written.slice(0, colon)) ?? '?'}:${written.slice(colon + 1)}`
    scope.attributes.set(written, name)
  }
  return name
}

/** Most documents use the prefixes that are used here: then nothing need be named anew. */
function namedIn(scope: Scope, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const name in attributes) {
    if (attributeName(scope, name) === name) continue
    const named: Record<string, string> = {}
    for (const each in attributes) named[attributeName(scope, each)] = attributes[each]!
    return named
  }
  return attributes
}

/** The first child element of the name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name)
}

export function elementsOf(element: Element | undefined): readonly Element[] {
  return element?.children ?? none
}

export function childrenNamed(element: Element | undefined, name: string): readonly Element[] {
  return elementsOf(element).filter((each) => each.name === name)
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The text as it is written between tags. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => escapes[mark]!)
}

/** Whether XML 1.0 can hold the text at all: no control characters but tab and line ends, no lone surrogates. */
export function isWritable(text: string): boolean {
  return !/[\p{Surrogate}\p{Noncharacter_Code_Point}]/u.test(text) && !/\p{Cc}/u.test(text.replace(/[\t\n\r]/g, ''))
}
