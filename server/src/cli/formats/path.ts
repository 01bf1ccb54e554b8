/** How formats for other programs name a file: from the working folder, which is the repository where they run. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** With `/`; absolute for a file elsewhere; undefined for standard input. */
export function pathInRepository(path: string): string | undefined {
  if (path === '-') return undefined
  const absolute = resolve(path)
  const inside = relative(process.cwd(), absolute)
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return (outside ? absolute : inside).replaceAll(sep, '/')
}

/** The same as a URI reference. A colon in a name is no scheme: it is encoded. */
export function uriInRepository(path: string): string | undefined {
  const inside = pathInRepository(path)
  if (inside === undefined) return undefined
  return isAbsolute(inside) ? pathToFileURL(inside).href : inside.split('/').map(encodeURIComponent).join('/')
}
