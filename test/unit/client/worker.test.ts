/** A worker whose script cannot be loaded ends the connection, so that starting fails and does not wait forever. */
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { StreamMessageReader } from 'vscode-languageserver/node'
import { closingWith } from '../../../client/src/worker'

function connected() {
  const worker = new EventTarget()
  const closed = vi.fn()
  const subscription = closingWith(worker, new StreamMessageReader(new PassThrough())).onClose(closed)
  return { worker, closed, subscription }
}

test('an error before its first word is the end', () => {
  const { worker, closed } = connected()
  worker.dispatchEvent(new Event('error'))
  expect(closed).toHaveBeenCalledOnce()
})

test('an error of a worker that has spoken is not', () => {
  const { worker, closed } = connected()
  worker.dispatchEvent(new Event('message'))
  worker.dispatchEvent(new Event('error'))
  expect(closed).not.toHaveBeenCalled()
})

test('nobody hears of it who has stopped listening', () => {
  const { worker, closed, subscription } = connected()
  subscription.dispose()
  worker.dispatchEvent(new Event('error'))
  expect(closed).not.toHaveBeenCalled()
})
