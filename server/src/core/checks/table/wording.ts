/** How the checks of tables name several rows in a sentence. */
import type { Text } from '../../../form/types'

/** How many of the rows or figures are named. */
export const most = 3

/** The first of the rows, and how many they are. */
export function several(rows: readonly string[]): Text {
  const named = rows.slice(0, most)
  const more = rows.length > named.length
  return {
    zh: `“${named.join('”“')}”${more ? `等 ${rows.length} 行` : ''}`,
    en: `“${named.join('”, “')}”${more ? ` and ${rows.length - named.length} more` : ''}`,
  }
}
