/** `npm run test:page`: packages the extension and drives it in a page of the served VS Code, as a person would. */
import { runPackaged } from '../packaged.mjs'
import { resultsFile } from '../results.mjs'
import { ring } from '../ring.mjs'

await ring('page', () =>
  runPackaged(import.meta.dirname, [
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile('page')}`],
  ]),
)
