/** `docs/performance.md`, from the results of all benches. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'

const opening = `# Performance

Written by \`npm run bench\`; not by hand. Figures are ratios measured side by side in one run, in which the subjects take turns and the best of many rounds counts; times are given only where an aim is a time.`

const withPublished = `The published reports are real ones; they are no part of the project and lie in a folder beside it.`
const without = `No published report was at hand for this run: all texts are generated.`

const limits = `## Limits

- A text above 20 MB in UTF-8 is not checked, and the status says so.
- A text of more than two million pieces (lines, cells, tags, figures, clauses) is not checked either, and is named: their number decides how much memory a reading takes. No text of 2 MB has as many.
- A text that holds several reports gets one message; it is read, not checked.
- Every change is analysed anew, with one exception: what a paragraph states is taken over from the text before where the paragraph is the same. Rows, sections, tables and sums are not: they say where they stand, and a digit may move all of them.
- Threads are used for 200 files or more, at most eight of them, and never with \`--fix\`: two paths may lead to the same file.
- The times of autocorrect-node and markdownlint are those of other work: their rules know nothing of figures. They say what a text checker customarily takes.

## How to repeat it

\`\`\`sh
npm ci
npm run bench              # everything, and writes this file; some minutes
npm run bench -- analysis  # one of: NAMES
\`\`\``

/** @param file where it will lie, for the style */
export async function page(results, file) {
  const aims = results.flatMap((result) => result.aims)
  const rows = aims.map(({ aim, reached, met }) => `| ${aim} | ${reached} | ${met ? 'yes' : '**no**'} |`)
  const text = [
    opening,
    existsSync(path.join(process.cwd(), '../shared/seeds')) ? withPublished : without,
    '## Aims',
    ['| Aim | Reached | Met |', '| --- | --- | --- |', ...rows].join('\n'),
    ...results.map((result) => result.body),
    limits.replace('NAMES', results.map(({ name }) => name).join(', ')),
  ].join('\n\n')
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' })
}
