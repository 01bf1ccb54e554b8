/**
 * The engine once for two programs: what serves assistants takes it out of the file of the language server, which lies
 * beside it, and is a third of the size.
 */
import path from 'node:path'

const sources = path.join(import.meta.dirname, 'server/src')
/** The folders of the engine. */
const isShared = /^(?:core|form|formats|features|disk|collection|export)\//

/** The modules that are taken, by their paths below the sources. */
const taken = new Set()

/** For the program that takes. It is to be built first. */
export const taker = {
  name: 'taker',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path: asked, pluginData, ...from }) => {
      if (pluginData === 'asked') return undefined
      const found = await resolve(asked, { ...from, pluginData: 'asked' })
      const name = path.relative(sources, found.path).replaceAll(path.sep, '/')
      if (!isShared.test(name)) return found
      taken.add(name)
      return { path: name, namespace: 'shared' }
    })
    onResolve({ filter: /./, namespace: 'shared' }, ({ path: file }) => ({ path: file, external: true }))
    onLoad({ filter: /./, namespace: 'shared' }, ({ path: name }) => ({
      contents: `module.exports = require('./server.js')['${name}']`,
    }))
  },
}

/** For the program that is taken from: its entry is `shared`. Started it runs; loaded by another it hands out its modules. */
export const giver = {
  name: 'giver',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^shared$/ }, ({ path: name }) => ({ path: name, namespace: 'shared' }))
    onLoad({ filter: /./, namespace: 'shared' }, () => {
      const getters = [...taken].sort().map((name) => `get '${name}'() { return require('./${name}') }`)
      return {
        // A worker has no modules: it can only be started.
        contents: `
          if (typeof module === 'object' && require.main !== module) module.exports = { ${getters.join(', ')} }
          else require('./lsp/main')`,
        resolveDir: sources,
      }
    })
  },
}
