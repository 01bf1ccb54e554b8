/** Tells what became of a document after each change of its text or of a setting, without being asked. */
import { subjectOf, type Subject } from './answer'
import { attempt } from './attempt'
import type { Server } from './model'

/**
 * Changes that already wait to be read are taken together; nothing else delays the call.
 * @param failed called where the document could not be looked at, for those whose silence would be taken for good news
 */
export function whenSettled(
  server: Server,
  tell: (subject: Subject) => Promise<void>,
  failed?: (uri: string, error: unknown) => Promise<void>,
): void {
  const waiting = new Set<string>()
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return
    waiting.add(uri)
    setTimeout(() => {
      waiting.delete(uri)
      attempt(server.connection, () =>
        subjectOf(server, uri)
          .then((subject) => subject && tell(subject))
          .catch((error: unknown) => {
            if (!failed) throw error
            return failed(uri, error)
          }),
      )
    }, 0)
  }
  server.documents.onChange(schedule)
  server.settings.onChange(() => server.documents.uris().forEach(schedule))
}
