#!/usr/bin/env node
/** Entry of the command line: arguments in, exit code out. Also entry of its threads. */
import { isMainThread, workerData } from 'node:worker_threads'
import { version } from '../../../package.json'
import { inLanguage, languageOf } from '../core/language'
import { languageIn, parseArguments, WrongUsage, type Command } from './arguments'
import { checking, descriptorFor, exitCode } from './check'
import { extracting } from './extract'
import { failureOf } from './failure'
import { examiner, locale, run } from './run'
import { serve, type Setup } from './threads'
import { usage } from './usage'

const language = languageIn(process.argv) ?? languageOf(locale())

/** The exit code; undefined for the language server, which ends when its client does. */
async function perform(command: Command): Promise<number | undefined> {
  switch (command.name) {
    case 'check':
      return exitCode(await run(checking(command), descriptorFor(command)))
    case 'extract':
      return (await run(extracting(command), 1)).failures > 0 ? 2 : 0
    case 'lsp':
      // Loaded late: checking files does without the protocol.
      ;(await import('../lsp/stdio')).startStdio(locale())
      return undefined
    case 'help':
      process.stdout.write(inLanguage(usage, language))
      return 0
    case 'version':
      process.stdout.write(`${version}\n`)
      return 0
  }
}

/** Whoever reads the output may stop reading, as `head` does: that is no failure of ours. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

async function main(): Promise<void> {
  try {
    process.exitCode = await perform(parseArguments(process.argv.slice(2)))
  } catch (error) {
    const wrong = error instanceof WrongUsage
    const reason = inLanguage(wrong ? error.text : failureOf(error).text, language)
    process.stderr.write(wrong ? `${reason}\n\n${inLanguage(usage, language)}` : `${reason}\n`)
    process.exitCode = 2
  }
}

if (isMainThread) void main()
else {
  const { command, look } = workerData as Setup
  serve(examiner(command.name === 'check' ? checking(command) : extracting(command), look))
}
