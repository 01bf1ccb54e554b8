/** ogiReport/status: what became of a document, for a client that shows it. */
import { accountOf } from '../../core'
import { countBySeverity } from '../../features/diagnostics'
import type { Subject } from '../answer'
import { whenSettled } from '../changes'
import { visible } from '../visible'
import { statusNotification, type StatusParams } from '../messages'
import type { Handler } from '../model'
import { shown } from './diagnostics'

export const status: Handler = (server) => {
  if (server.session.options.status === true)
    whenSettled(server, (subject) => server.connection.sendNotification(statusNotification, visible(statusOf(subject))))
  return {}
}

function statusOf(subject: Subject): StatusParams {
  const { document, version, report, hidden, omitted } = subject
  const { unchecked: reason, edition, year, agency, text } = report
  const checked = reason === undefined
  return {
    uri: document.uri,
    version,
    checked,
    ...(checked ? { edition, account: accountOf(report), hidden } : { reason }),
    ...(year !== undefined && { year }),
    ...(omitted.length > 0 && { omitted }),
    ...(agency !== undefined && { agency }),
    counts: countBySeverity(shown(subject)),
    replacementCharacters: text.split('\uFFFD').length - 1,
  }
}
