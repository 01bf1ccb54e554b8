/** What a release is announced with: its section of the changelog. */

/**
 * @param {string} changelog
 * @param {string} version
 * @param {{ unreleased?: boolean }} options whether the section that is being written may stand for it
 * @returns {string | undefined} the section without its heading
 */
export function notesOf(changelog, version, { unreleased = false } = {}) {
  const sections = changelog.split(/^## /m).slice(1)
  const found =
    sections.find((section) => /^\S+/.exec(section)?.[0] === version && !/^.*\(unreleased\)/.test(section)) ??
    (unreleased ? sections.find((section) => /^.*\(unreleased\)/.test(section)) : undefined)
  return found && `${found.slice(found.indexOf('\n')).trim()}\n`
}
