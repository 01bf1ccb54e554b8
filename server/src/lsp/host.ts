/** What Node can do for the server: read configuration files. The only file of this folder that touches the disk. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { configurationFile } from '../features/configuration'
import type { Host } from './model'
import { fileIn } from './uris'

export const nodeHost: Host = {
  async readConfiguration(folderUri) {
    try {
      const text = await readFile(fileURLToPath(fileIn(folderUri, configurationFile)), 'utf8')
      return text.replace(/^\uFEFF/, '')
    } catch {
      return null
    }
  },
}
