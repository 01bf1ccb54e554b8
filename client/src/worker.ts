/** The end of a connection to a web worker that is read from. It closes where the worker's script cannot be loaded. */
import type { MessageReader } from 'vscode-languageclient'

/** A worker that has never spoken and fails will never speak: whoever waits for its first word would wait forever. */
export function closingWith(worker: EventTarget, reader: MessageReader): MessageReader {
  return {
    onError: reader.onError,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) => reader.listen(callback),
    dispose: () => reader.dispose(),
    onClose(listener, thisArgs) {
      const heard = new AbortController()
      const { signal } = heard
      worker.addEventListener('message', () => heard.abort(), { signal })
      worker.addEventListener('error', () => void listener.call(thisArgs, undefined), { signal })
      return { dispose: () => heard.abort() }
    },
  }
}
