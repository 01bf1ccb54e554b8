/** Waiting for what a person asked for: nothing is shown for half a second, then a progress with a way out. */
import { CancellationTokenSource, ProgressLocation, window, type CancellationToken } from 'vscode'

/** Milliseconds; what is sooner done would only flicker. */
const patience = 500

/** Undefined where the person gives up, at once: a server that is busy would notice late. */
export async function withProgress<T>(
  title: string,
  act: (token: CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new CancellationTokenSource()
  const givenUp = new Promise<undefined>((resolve) => source.token.onCancellationRequested(() => resolve(undefined)))
  const answer = Promise.race([act(source.token), givenUp])
  const timer = setTimeout(() => {
    const options = { location: ProgressLocation.Notification, title, cancellable: true }
    void window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => source.cancel())
      return answer.catch(() => undefined)
    })
  }, patience)
  try {
    return await answer
  } finally {
    clearTimeout(timer)
    source.dispose()
  }
}
