/** Entry of the server where the extension starts it: one file for a Node process and for a web worker. */
const started = 'importScripts' in globalThis ? import('./browser') : import('./node')

// Who has started a worker hears of an error that is thrown, and nothing of a promise that is broken.
started.catch((error: unknown) => {
  queueMicrotask(() => {
    throw error
  })
})
