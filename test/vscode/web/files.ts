/** Documents for the folder that the browser opens; made where there is Node. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { document, grid } from '../../formats/pdf/build'
import { wordReport } from '../report'

export function putDocuments(folder: string): void {
  for (const name of ['年报.docx', '导出.docx'])
    writeFileSync(path.join(folder, name), wordReport({ 'requests.total.total': '987' }))
  writeFileSync(path.join(folder, '年报.pdf'), document([{ draw: grid([['规章', '12']], [100, 60]) }]))
}
