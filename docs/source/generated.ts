/** Every generated file of the documentation as it should be. Reads through `read`, writes nothing. */
import { allChecks } from '../../server/src/collection'
import { editions, latest } from '../../server/src/form'
import { format } from 'prettier'
import { pagePath } from '../../server/src/features/documentation'
import { addressesPage } from './addresses'
import { manifestWithTools, stringsWithTools } from './assistants'
import { descriptions } from './checks'
import { page } from './page'
import { manifestWith, schemaWith, stringsWith } from './schemas'
import type { Edition } from '../../server/src/core'
import type { Sounds } from './types'
import { contents, withTable, type Described } from './tables'

/** The sound reports that examples change, by their form. */
export function soundReports(read: (path: string) => string): Sounds {
  const file = (edition: Edition) => `docs/source/report${edition === latest.edition ? '' : edition}.txt`
  return Object.fromEntries(editions.map(({ edition }) => [edition, read(file(edition))])) as Sounds
}

/** @returns path from the project's root → content */
export async function generatedFiles(read: (path: string) => string): Promise<ReadonlyMap<string, string>> {
  const sounds = soundReports(read)
  const all = allChecks.map((check): Described => {
    const description = descriptions.find(({ code }) => code === check.code)
    if (!description) throw new Error(`docs/source/checks does not describe ${check.code}`)
    return { check, description }
  })
  const schema = 'server/schema/ogi-report.schema.json'
  const files: [path: string, content: string][] = [
    ...all.map(({ check, description }): [string, string] => [
      `docs/${pagePath(check.code)}`,
      page(check, description, sounds),
    ]),
    ['docs/checks/README.md', contents(all)],
    ['docs/addresses.md', addressesPage()],
    ['README.md', withTable(read('README.md'), all, 'en')],
    ['README.zh-CN.md', withTable(read('README.zh-CN.md'), all, 'zh')],
    ['package.json', manifestWithTools(manifestWith(read('package.json'), descriptions))],
    ['package.nls.json', stringsWith(stringsWithTools(read('package.nls.json'), 'en'), descriptions, 'en')],
    ['package.nls.zh-cn.json', stringsWith(stringsWithTools(read('package.nls.zh-cn.json'), 'zh'), descriptions, 'zh')],
    [schema, schemaWith(read(schema), descriptions)],
  ]
  const style = { semi: false, singleQuote: true, printWidth: 120 }
  const formatted = files.map(async ([path, content]): Promise<[string, string]> => {
    const parser = /^package.*\.json$/.test(path) ? 'json-stringify' : path.endsWith('.json') ? 'json' : 'markdown'
    return [path, await format(content, { ...style, parser })]
  })
  return new Map(await Promise.all(formatted))
}
