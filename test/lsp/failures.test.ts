/** A request that cannot be answered: the client is told so and the log says why, whichever request it is. */
import { expect, test } from 'vitest'
import {
  identifyRequest,
  ignoredRequest,
  mendTableRequest,
  newReportRequest,
  recogniseRequest,
} from '../../server/src/lsp/messages'
import { eventually, inProcess } from './client'

test.each([
  identifyRequest,
  ignoredRequest,
  mendTableRequest,
  newReportRequest,
  recogniseRequest,
  'completionItem/resolve',
])('%s', async (request) => {
  const client = inProcess()
  await client.initialize()
  const logged: string[] = []
  client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message))
  const wrong = { lastYear: 2022, data: { about: { kind: 'row' }, language: 'xx' } }
  await expect(client.connection.sendRequest(request, wrong)).rejects.toThrow()
  expect(await eventually(() => logged[0])).toMatch(new RegExp(`^${request}: TypeError`))
})
