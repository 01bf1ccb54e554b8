/** Tells what became of a document after each change of its text or of a setting, without being asked. */
import { subjectOf, type Subject } from './answer'
import { attempt } from './attempt'
import type { Server } from './model'

/** Changes that already wait to be read are taken together; nothing else delays the call. */
export function whenSettled(server: Server, tell: (subject: Subject) => Promise<void>): void {
  const waiting = new Set<string>()
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return
    waiting.add(uri)
    setTimeout(() => {
      waiting.delete(uri)
      attempt(server.connection, async () => {
        const subject = await subjectOf(server, uri)
        if (subject) await tell(subject)
      })
    }, 0)
  }
  server.documents.onChange(schedule)
  server.settings.onChange(() => server.documents.uris().forEach(schedule))
}
