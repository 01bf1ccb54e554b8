/**
 * The extension's page as VS Code and the Marketplace show it. Nothing is found beside a page there, so its pictures lie
 * in it, and words whose link would lead nowhere stand without it.
 */

/** Where each README stands on the page: the identifier of its first heading. */
const anchors = { 'README.md': '#ogi-report', 'README.zh-CN.md': '#ogi-report--政府信息公开年报' }

/** A paragraph of its own. */
const pictureAlone = /!\[[^\]]*\]\([^)\s]+\.webp\)\n\n/g
const picture = /!\[([^\]]*)\]\(([^)\s]+\.webp)\)/g
const link = /(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g

/**
 * The whole Chinese README with its pictures, and behind it the English one, whose pictures are the same ones.
 *
 * @param {(file: string) => Buffer} read a file of the project
 */
export function extensionPage(read) {
  const chinese = read('README.zh-CN.md').toString('utf8')
  const english = read('README.md').toString('utf8')
  const inside = chinese.replace(
    picture,
    (_, words, file) => `![${words}](data:image/webp;base64,${read(file).toString('base64')})`,
  )
  return [inside, english.replace(pictureAlone, '')].map(withoutDeadLinks).join('\n')
}

function withoutDeadLinks(markdown) {
  return markdown.replace(link, (whole, words, target) => {
    if (/^(?:[a-z]+:|#)/i.test(target)) return whole
    return target in anchors ? `[${words}](${anchors[target]})` : words
  })
}
