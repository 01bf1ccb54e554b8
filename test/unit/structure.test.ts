/**
 * How the house stands: which file may know which, and that nothing is kept out of sight. What the linter's layers cannot
 * say: circles, the one door to the core, and memory that outlives a call.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const files = ['server/src', 'client/src', 'docs/source'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.ts'))
    .map((each) => path.join(root, folder, each)),
)
const name = (file: string) => path.relative(root, file).replaceAll(path.sep, '/')
const textOf = (file: string) => readFileSync(file, 'utf8')

/** Imports and re-exports of each file, type imports included. */
const imports = new Map(files.map((file) => [file, importsOf(file)]))

function importsOf(file: string): string[] {
  const named = [...textOf(file).matchAll(/\b(?:from|import)\s*(?:\(\s*)?'(\.[^']+)'/g)].map((m) => m[1]!)
  return named.flatMap((to) => resolved(path.resolve(path.dirname(file), to)))
}

function resolved(to: string): string[] {
  return [`${to}.ts`, path.join(to, 'index.ts')].filter((file) => existsSync(file)).slice(0, 1)
}

test('no file imports itself by way of others', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) {
      circles.push([...above.slice(above.indexOf(file)), file].map(name).join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...above, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

describe('the core', () => {
  const core = files.filter((file) => name(file).startsWith('server/src/core/'))

  test('keeps nothing behind the identity of a thing', () => {
    expect(core.filter((file) => /\bWeak(?:Map|Set|Ref)\b/.test(textOf(file))).map(name)).toEqual([])
  })

  test('changes nothing that outlives a call', () => {
    expect(core.flatMap((file) => changed(textOf(file)).map((each) => `${name(file)}: ${each}`))).toEqual([])
  })

  const past = (file: string) =>
    importsOf(file)
      .filter((to) => name(to).startsWith('server/src/core/') && name(to) !== 'server/src/core/index.ts')
      .map((to) => `${name(file)} → ${name(to)}`)

  test('is entered by its one door', () => {
    expect(files.filter((file) => !core.includes(file)).flatMap(past)).toEqual([])
  })

  test('is entered so by tests as well, but for those of its own parts', () => {
    const own = /^test\/(?:unit|properties|bench|tools)\//
    const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.ts') && !each.includes('.cache'))
      .map((each) => path.join(root, 'test', each))
    expect(tests.filter((file) => !own.test(name(file))).flatMap(past)).toEqual([])
  })
})

test('what outlives a call is found, whatever holds it', () => {
  const bad = [
    'const known = new Map()\nexport function of(a) { known.set(a, 1) }',
    'const list = []\nconst add = (a) => { list.push(a) }',
    'let last\nfunction of(a) { last = a }',
    'const state = { n: 0 }\nfunction next() { return state.n++ }',
    'const byKey = {}\nfunction of(a) { byKey[a] ??= a }',
  ]
  expect(bad.map((text) => changed(text).length)).toEqual([1, 1, 1, 1, 1])
  const good = [
    'const table = new Map()\nfor (const a of [1]) table.set(a, a)\nexport const of = (a) => table.get(a)',
    'const found = [1]\nfunction of(a) { const found = []; found.push(a); return found }',
    'const list = []\nfunction into(list, a) { list.push(a) }',
    'const word = /a/y\nfunction at(text, i) { word.lastIndex = i; return word.test(text) }',
  ]
  expect(good.flatMap(changed)).toEqual([])
})

const changing = /^(?:set|add|clear|delete|push|unshift|pop|shift|splice|sort|reverse|fill)$/

/** The names of a module that its functions change, where no name of their own hides them. */
function changed(text: string): string[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true)
  const own = new Set(source.statements.filter(ts.isVariableStatement).flatMap((each) => declaredIn(each)))
  const found = new Set<string>()
  const visit = (node: ts.Node, hidden: ReadonlySet<string> | undefined): void => {
    const inside = ts.isFunctionLike(node) ? new Set([...(hidden ?? []), ...declaredIn(node)]) : hidden
    const target = inside && targetOf(node)
    if (target !== undefined && own.has(target) && !inside!.has(target)) found.add(target)
    ts.forEachChild(node, (each) => {
      visit(each, inside)
    })
  }
  visit(source, undefined)
  return [...found]
}

/** The variables and parameters that are declared in a node, however deep. */
function declaredIn(node: ts.Node): string[] {
  const own = (ts.isVariableDeclaration(node) || ts.isParameter(node)) && namesIn(node.name)
  const inner: string[] = []
  ts.forEachChild(node, (each) => {
    inner.push(...declaredIn(each))
  })
  return [...(own || []), ...inner]
}

function namesIn(binding: ts.BindingName): string[] {
  if (ts.isIdentifier(binding)) return [binding.text]
  return binding.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []))
}

/** What a node changes: by an assignment, a count, or a method that changes what it is called on. */
function targetOf(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return rootOf(node.left)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator)
      ? rootOf(node.operand)
      : undefined
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return changing.test(node.expression.name.text) ? rootOf(node.expression.expression) : undefined
  return undefined
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

/**
 * `known` of `known.list[0]`; undefined for what a call gives, which is another thing, and for where a pattern begins: that
 * is said before every use.
 */
function rootOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'lastIndex') return undefined
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return rootOf(node.expression)
  return ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) ? rootOf(node.expression) : undefined
}
