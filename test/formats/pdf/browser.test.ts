/** Reports as a browser prints them: borders of several styles, and none. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { htmlPlain } from '../../generator/layouts'
import { renderReport } from '../../generator/report'
import { reportValues } from '../../generator/values'
import { openPage } from '../../vscode/host/page.mjs'
import { Unavailable } from '../../vscode/host/unavailable.mjs'
import { differences, opened } from './read'

let browser: ReturnType<typeof openPage> | undefined
afterAll(async () => (await browser?.catch(() => undefined))?.close())

async function printedPage(html: string): Promise<Uint8Array> {
  const { page } = await (browser ??= openPage())
  await page.setContent(html)
  return new Uint8Array(
    await page.pdf({ format: 'A4', displayHeaderFooter: true, margin: { top: '15mm', bottom: '15mm' } }),
  )
}

const cells = 'table { border-collapse: collapse; width: 100% } td { font-size: 12px;'

test.for([
  ['of the browser', ''],
  ['solid', `${cells} border: 1px solid }`],
  ['dotted', `${cells} border: 1px dotted #999 }`],
  ['dashed', `${cells} border: 1px dashed }`],
  ['double', `${cells} border: 3px double }`],
  ['none', `${cells} border: none } table { border: none }`],
])('borders: %s', async ([name, style], { skip }) => {
  const [values] = fc.sample(reportValues('2021'), { numRuns: 1, seed: 20_210_926 })
  const { text, expected } = renderReport(values!, htmlPlain, {}, 1)
  const html = text.replace('<head>', `<head><style>${style}</style>`)
  const bare = html.replaceAll(' border="1"', '')
  const pdf = await printedPage(name === 'none' ? bare : html).catch((reason: unknown) => {
    if (reason instanceof Unavailable) skip(`skipped: ${reason.message}`)
    throw reason
  })
  const { wrong, unread } = differences((await opened(pdf)).text, expected)
  expect(wrong).toEqual([])
  expect(unread).toHaveLength(name === 'none' ? expected.size : 0)
})
