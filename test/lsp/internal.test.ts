/** A text over which the program itself fails has a finding that says so: an empty list would say that all is well. */
import { expect, it, vi } from 'vitest'
import { eventually, inProcess, modern, pushed } from './client'

vi.mock('../../server/src/core', async (original) => {
  const core = await original<{ analyse: (text: string, before?: unknown) => unknown }>()
  const analyse: typeof core.analyse = (text, before) => {
    if (text.includes('\u0000')) throw new Error('boom')
    return core.analyse(text, before)
  }
  return { ...core, analyse }
})

it.each([
  ['that asks', modern],
  ['that is told', pushed],
])('in a client %s', async (_, capabilities) => {
  const client = inProcess()
  await client.initialize({ capabilities })
  await client.open('\u0000')
  const diagnostics = await (capabilities === modern
    ? client.diagnostics()
    : eventually(() => client.published.at(-1)?.diagnostics))
  expect(diagnostics).toMatchObject([{ code: 'internal', severity: 1, message: '程序出错，这份文件没有检查：boom' }])
})
