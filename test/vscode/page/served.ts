/** One served VS Code with the packaged extension for all files that ask nothing else of it: its start takes longer than most tests. */
import type { TestProject } from 'vitest/node'
import { serve } from '../host/server.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the served VS Code. */
    readonly origin: string
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await serve({ settings, vsix: process.env.VSIX! })
  provide('origin', server.origin)
  return server.stop
}

/** Nobody is asked whether the folder is trusted, and pictures show its reports and not its settings. */
export const settings = {
  'files.exclude': { '**/.vscode': true },
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
}
