/**
 * `npm run pictures [-- -t NAME]`: takes the pictures of the README and the manual anew from the real editor in Chinese.
 * Look at each of them before it is committed.
 */
import { runPackaged } from '../packaged.mjs'
import { ring } from '../ring.mjs'

await ring('pictures', () => runPackaged(import.meta.dirname, process.argv.slice(2)))
