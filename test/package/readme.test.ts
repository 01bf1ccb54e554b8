/** The extension's own page, as it lies in the package. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inPackage } from '../../pages.mjs'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file))

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const source = read(name).toString('utf8')
  const page = inPackage(source, read)

  it('holds its pictures', () => {
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, target]) => target!)
    expect(pictures.length).toBe([...source.matchAll(/!\[/g)].length)
    for (const picture of pictures) {
      const [head, data] = picture.split(',')
      expect(head).toBe('data:image/png;base64')
      expect(Buffer.from(data!, 'base64').subarray(1, 4).toString()).toBe('PNG')
    }
  })

  it('has no link that leads nowhere, and all its words', () => {
    const links = [...page.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g)].map(([, target]) => target!)
    expect(links.filter((target) => !/^(?:https:|command:|#)/.test(target))).toEqual([])
    const words = (text: string) => text.replace(/\]\([^)]*\)/g, ']').replace(/[![\]]/g, '')
    expect(words(page)).toBe(words(source))
  })
})
