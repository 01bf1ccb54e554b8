/** Globs of the configuration file: what they mean, and that none takes long. */
import fc from 'fast-check'
import picomatch from 'picomatch/posix'
import { expect, test } from 'vitest'
import { globOf } from '../../server/src/features/glob'

test.each<[glob: string, matching: string[], others: string[]]>([
  ['*.txt', ['a.txt', '.txt', '𠮷.txt', '年报（终）.txt'], ['a/b.txt', 'a.txtx']],
  ['?.txt', ['a.txt', '𠮷.txt'], ['.txt', '/.txt', 'ab.txt']],
  ['**', ['a', 'a/b', '.a/b'], []],
  ['**/a', ['a', 'b/a', 'c/b/a'], ['ba', 'a/b']],
  ['a/**', ['a', 'a/b', 'a/b/c'], ['ab']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
  ['a**b', ['ab', 'axb'], ['a/b']],
  ['**/{a,b}/*.{txt,md}', ['a/x.txt', 'q/b/x.md'], ['c/x.txt', 'a/x.html']],
  ['{a,{b,c}}x', ['ax', 'bx', 'cx'], ['x', 'dx']],
  ['{a/**,b}/c', ['a/c', 'a/q/c', 'b/c'], ['b/q/c']],
  ['{2019..2023}/a', ['2019/a', '2021/a', '2023/a'], ['2018/a', '2024/a', '{2019..2023}/b']],
  ['a{,b}', ['a', 'ab'], ['b']],
  ['{a}', ['{a}'], ['a']],
  ['{a,b', ['{a,b'], ['a', 'b']],
  ['[a-c]x', ['ax', 'cx'], ['dx', 'a-cx']],
  ['[!a-c]x', ['dx'], ['ax', '/x']],
  ['[^甲]县', ['乙县'], ['甲县']],
  ['[]a]', [']', 'a'], ['b']],
  ['[a', ['[a'], ['a']],
  ['[]', ['[]'], ['']],
  ['\\*\\[a', ['*[a'], ['b[a']],
  ['a+(b)|@!c*', ['a+(b)|@!c', 'a+(b)|@!cd'], ['abb']],
  ['.*/[x]', ['.git/x'], ['git/x']],
])('%s', (glob, matching, others) => {
  const matches = globOf(glob)
  expect(matching.filter((path) => !matches(path))).toEqual([])
  expect(others.filter((path) => matches(path))).toEqual([])
})

test('means what the usual library means', () => {
  const glob = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '**/', '/**', '{a,b}', '[ab]') })
  const path = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((names) => names.join('/'))
  // Where stars stand beside other characters in a name, or slashes beside one another, the library is not of one mind.
  const plain = (pattern: string): boolean => !/\*\*(?!\/|$)|[^/]\*\*|\/\/|^\/|\/$|\*\/\*\*|\*\*\/\*\*/.test(pattern)
  fc.assert(
    fc.property(
      glob.filter((pattern) => pattern !== '' && plain(pattern)),
      path,
      (pattern, name) => {
        const expected = picomatch(pattern, { dot: true, nonegate: true, noextglob: true })(name)
        expect(globOf(pattern)(name), `${pattern} for ${name}`).toBe(expected)
      },
    ),
    { numRuns: 5000 },
  )
})

/** None of these would end with an expression that goes back and tries again. */
test.each<[what: string, glob: string]>([
  ['stars', `${'a*'.repeat(500)}b`],
  ['deep stars', `${'**/a/'.repeat(200)}b`],
  ['words in words', `${'{a,'.repeat(300)}b${'}'.repeat(300)}*b`],
  ['words after words', `${'{a,aa}'.repeat(140)}b`],
  ['open brackets', '[{'.repeat(500)],
])('a hostile glob of %s has its answer', (_, glob) => {
  expect(globOf(glob)('a'.repeat(3000))).toBe(false)
})
