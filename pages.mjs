/**
 * The pages of the extension as VS Code shows them from the package: it finds no file beside a page, so pictures lie in
 * the page itself, and words whose link would lead nowhere stand without it.
 */
import path from 'node:path'

/**
 * @param {string} markdown with pictures and links relative to the package
 * @param {(file: string) => Buffer} read a file of the package
 */
export function inPackage(markdown, read) {
  const isOutside = (target) => /^(?:[a-z]+:|#)/i.test(target)
  return markdown
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, words, target) =>
      isOutside(target)
        ? whole
        : `![${words}](data:image/${path.extname(target).slice(1)};base64,${read(target).toString('base64')})`,
    )
    .replace(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, words, target) => (isOutside(target) ? whole : words))
}
