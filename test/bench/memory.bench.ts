/** Whether the server's resident memory stays where it is while one types and opens documents. Wants `dist/` to be built. */
import { keystrokes } from './keystrokes'
import { median, publish, table, written } from './result'
import { serverFor, type Server } from './server'
import { reports } from './texts'

interface Work {
  readonly name: string
  readonly times: number
  readonly begin: (server: Server) => Promise<(i: number) => Promise<unknown>>
}

const texts = reports().map(({ text }) => text)

const works: readonly Work[] = [
  {
    name: '10,000 edits of a document, diagnostics asked for after each',
    times: 10_000,
    begin: async (server) => {
      await server.open(texts[0]!)
      const type = keystrokes(server, texts[0]!)
      return async () => (await type(), server.diagnostics())
    },
  },
  {
    name: '1,000 documents opened, checked and closed',
    times: 1000,
    begin: (server) =>
      Promise.resolve(async (i) => {
        const uri = `file:///reports/${i}.txt`
        await server.open(texts[i % texts.length]!, uri)
        await server.diagnostics(uri)
        await server.close(uri)
      }),
  },
]

/** Twenty samples on the way; the fastest of those in the second and in the last fifth are compared. */
async function measure({ times, begin }: Work): Promise<{ early: number; late: number }> {
  const server = await serverFor('pull')
  const step = await begin(server)
  const samples: number[] = []
  for (let i = 1; i <= times; i++) {
    await step(i)
    if (i % (times / 20) === 0) samples.push(server.memory())
  }
  await server.stop()
  return { early: median(samples.slice(4, 8)), late: median(samples.slice(16)) }
}

const measured = []
for (const work of works) measured.push({ name: work.name, ...(await measure(work)) })
const flat = 1.1

publish({
  aims: measured.map(({ name, early, late }) => ({
    aim: `Resident memory flat: ${name}`,
    reached: `${(late / early).toFixed(2)} times at the end`,
    met: late / early <= flat,
  })),
  body: [
    '## Memory',
    '',
    `Resident memory of the server process, sampled twenty times on the way: the median of the last fifth in times of that of the second fifth, by when the code is warm. Up to ${written(flat)} counts as flat: the collector takes its time.`,
    table(
      ['work', 'end / beginning'],
      measured.map(({ name, early, late }) => [name, (late / early).toFixed(2)]),
    ),
  ].join('\n'),
})
