/**
 * One served VS Code with the packaged extension, and one browser, for all files that ask nothing else of them: their start
 * takes longer than most tests.
 */
import type { TestProject } from 'vitest/node'
import { openBrowser } from '../host/page.mjs'
import { serve } from '../host/server.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the served VS Code. */
    readonly origin: string
    /** Address of the browser. */
    readonly browser: string
  }
}

export default (project: TestProject): Promise<() => Promise<void>> =>
  provided(project, serve({ settings, vsix: process.env.VSIX! }))

/** @returns what stops both */
export async function provided(
  { provide }: TestProject,
  serving: ReturnType<typeof serve>,
): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([serving, openBrowser()])
  provide('origin', server.origin)
  provide('browser', browser.address)
  return async () => {
    await browser.close()
    await server.stop()
  }
}

/** Nobody is asked whether the folder is trusted, and pictures show its reports and not its settings. */
export const settings = {
  'files.exclude': { '**/.vscode': true },
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
}
