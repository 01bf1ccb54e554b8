/** What may fail: what nobody asked for is logged and goes no further, what a person asked for is told besides. */
import { commands, FileSystemError, l10n, window, type Disposable, type LogOutputChannel } from 'vscode'
import { ServerUnavailable } from './server'

export function inBackground(log: LogOutputChannel, what: string, act: () => PromiseLike<unknown>): void {
  Promise.resolve()
    .then(act)
    .catch((error: unknown) => {
      log.error(`${what}: ${explained(error)}`)
    })
}

type Act = Parameters<typeof commands.registerCommand>[1]

/** A command whose failure is told. */
export function registerCommand(log: LogOutputChannel, id: string, act: Act): Disposable {
  return commands.registerCommand(id, (...args: unknown[]) =>
    asAsked(log, id, () => Promise.resolve<unknown>(act(...args))),
  )
}

/** What a person has asked for: its failure is told. */
export async function asAsked(log: LogOutputChannel, what: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    log.error(`${what}: ${explained(error)}`)
    inBackground(log, what, () => (error instanceof ServerUnavailable ? tellNotRunning() : tellFailed(error)))
  }
}

async function tellNotRunning(): Promise<void> {
  const restart = l10n.t('Restart')
  const output = l10n.t('Show Output')
  const choice = await window.showErrorMessage(l10n.t('The language server is not running.'), restart, output)
  if (choice === restart) await commands.executeCommand('ogiReport.restartServer')
  if (choice === output) await commands.executeCommand('ogiReport.showOutput')
}

async function tellFailed(error: unknown): Promise<void> {
  const output = l10n.t('Show Output')
  const message = l10n.t('That could not be done: {0}', error instanceof Error ? error.message : String(error))
  if ((await window.showErrorMessage(message, output)) === output) await commands.executeCommand('ogiReport.showOutput')
}

/** What a file system calls its failure, for the server, which has words for it. */
export function codeOf(error: unknown): string {
  return error instanceof FileSystemError ? error.code : 'Unknown'
}

function explained(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
