/**
 * The extension's page as VS Code and the Marketplace show it. They show pictures from addresses only and leave out what
 * lies in the page or beside it: so these are the repository's, of this version, and where there is no network their words
 * stand there. Words whose link would lead nowhere stand without it.
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
  const text = (file) => read(file).toString('utf8')
  const { repository, version } = JSON.parse(text('package.json'))
  const home = repository.url.replace(/^git\+|\.git$/g, '')
  const chinese = text('README.zh-CN.md').replace(picture, `![$1](${home}/raw/v${version}/$2)`)
  return [chinese, text('README.md').replace(pictureAlone, '')].map(withoutDeadLinks).join('\n')
}

function withoutDeadLinks(markdown) {
  return markdown.replace(link, (whole, words, target) => {
    if (/^(?:[a-z]+:|#)/i.test(target)) return whole
    return target in anchors ? `[${words}](${anchors[target]})` : words
  })
}
