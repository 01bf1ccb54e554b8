/** A client with one open document, for tests that ask about it. */
import { inProcess, type Client } from './client'

export async function opened(text: string, params: Parameters<Client['initialize']>[0] = {}): Promise<Client> {
  const client = inProcess()
  await client.initialize(params)
  await client.open(text)
  return client
}
