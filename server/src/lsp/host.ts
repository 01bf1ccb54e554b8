/** What Node can do for the server: read configuration files. The only file of this folder that touches the disk. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { configurationFile } from '../features/configuration'
import type { Host } from './model'

export const nodeHost: Host = {
  async readConfiguration(folderUri) {
    try {
      return await readFile(fileURLToPath(new URL(configurationFile, `${folderUri.replace(/\/$/, '')}/`)), 'utf8')
    } catch {
      return null
    }
  },
}
