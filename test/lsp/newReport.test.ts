import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/core'
import {
  identifyRequest,
  newReportRequest,
  type IdentifyResult,
  type NewReportResult,
} from '../../server/src/lsp/messages'
import { inProcess } from './client'
import { reportText } from './report'

describe('a new report', () => {
  it('is made for an agency and a year, with the figures of the year before', async () => {
    const client = inProcess()
    await client.initialize()
    const lastYear = reportText()
    const known = await client.ask<IdentifyResult>(identifyRequest, { text: lastYear })
    const params = { agency: known.agency, year: known.year! + 1, lastYear }
    const { text, broughtForward } = await client.ask<NewReportResult>(newReportRequest, params)
    expect(analyse(text)).toMatchObject({ agency: known.agency, year: known.year! + 1 })
    expect(broughtForward).toBe(7)
    expect(await client.ask(identifyRequest, { text: '通知' })).toBeNull()
  })
})
