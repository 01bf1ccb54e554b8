/** The extension's own page, as it lies in the package: both READMEs, the Chinese one first. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { extensionPage } from '../../pages.mjs'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file))
const [chinese, english] = ['README.zh-CN.md', 'README.md'].map((file) => read(file).toString('utf8')) as [
  string,
  string,
]
const page = extensionPage(read)

const pictures = (text: string) => Array.from(text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g), ([, target]) => target!)
const links = (text: string) => Array.from(text.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g), ([, target]) => target!)

it('shows the same four pictures in both languages, each once and by its address: VS Code shows no other', () => {
  expect(pictures(chinese)).toHaveLength(4)
  expect(pictures(english)).toEqual(pictures(chinese))
  const json = (file: string) => JSON.parse(read(file).toString('utf8')) as Record<string, string>
  const home = `${json('release/identity.json').repository!}/raw/v${json('package.json').version!}`
  expect(pictures(page)).toEqual(pictures(chinese).map((file) => `${home}/${file}`))
})

it('has no link that leads nowhere', () => {
  const inside = links(page).filter((target) => !/^(?:https:|command:)/.test(target))
  expect(inside.length).toBeGreaterThan(4)
  expect(inside.filter((target) => !identifiers(page).includes(target.slice(1)))).toEqual([])
})

it('has all words of both', () => {
  const words = (text: string) => text.replace(/\]\([^)]*\)/g, ']').replace(/[![\]]/g, '')
  const unseen = (text: string) => text.replace(/^!\[.*\n\n/gm, '')
  expect(words(page)).toBe(words(`${chinese}\n${unseen(english)}`))
})

/** Of the headings, as GitHub and VS Code make them up from their words. Those that stand twice lead to the first. */
function identifiers(markdown: string): string[] {
  const outsideCode = markdown.replace(/^```[\s\S]+?^```/gm, '')
  return Array.from(outsideCode.matchAll(/^#+ (.*)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  )
}
