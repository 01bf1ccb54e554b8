#!/usr/bin/env node
/** Entry of the command line: arguments in, exit code out. Also entry of its threads. */
import { inLanguage, languageOf } from '../core'
import { isMainThread, workerData } from 'node:worker_threads'
import { version } from '../../../package.json'
import { languageIn, parseArguments, WrongUsage, type Command } from './arguments'
import { checking, descriptorFor, exitCode } from './check'
import { extracting } from './extract'
import { examine, type Manner } from './examine'
import { failureOf } from './failure'
import { joining } from './join'
import { refuseTerminal } from './output'
import { printText } from './textOf'
import { limitedArgument, serveWithinLimits, watch, type Watch } from './limited'
import { printerTo } from './printer'
import { locale, mannerOf, run } from './run'
import { streaming } from './stream'
import { serve, type Setup } from './threads'
import { commands, usage } from './usage'

const language = languageIn(process.argv) ?? languageOf(locale())

/** The exit code; undefined for the servers, which end when their clients do. */
async function perform(command: Command): Promise<number | undefined> {
  switch (command.name) {
    case 'check':
      if (command.jobs !== undefined) return streaming(checking(command), command.jobs)
      return exitCode(await run(checking(command), descriptorFor(command)))
    case 'extract':
      if (command.jobs !== undefined) return streaming(extracting(command), command.jobs)
      refuseTerminal(command)
      if (command.from) return joining(command)
      return (await run(extracting(command), 1)).failures > 0 ? 2 : 0
    case 'text':
      return printText(command, language)
    case 'export':
      // Loaded late, like the protocol below.
      return (await import('./export')).exporting(command, language)
    case 'summarise':
      // Loaded late, like what follows.
      return (await import('./summarise')).summarising(command, language)
    case 'overview':
      refuseTerminal(command)
      return (await import('./overview')).surveying(command)
    case 'lsp':
      process.stdout.on('error', () => process.exit())
      // Loaded late: checking files does without the protocol.
      ;(await import('../lsp/stdio')).startStdio(locale())
      return undefined
    case 'mcp':
      await import('./mcp/main') // it serves as soon as it is loaded
      return undefined
    case 'help':
      return print(inLanguage(usage, language))
    case 'version':
      return print(`${version}\n`)
  }
}

async function print(text: string): Promise<number> {
  const printer = printerTo(process.stdout)
  await printer.print(text)
  if (printer.error) throw printer.error
  return 0
}

/** Whoever reads the messages may stop reading: that is no failure of ours. */
process.stderr.on('error', () => undefined)

async function main(): Promise<void> {
  try {
    process.exitCode = await perform(parseArguments(process.argv.slice(2)))
  } catch (error) {
    const wrong = error instanceof WrongUsage
    const reason = inLanguage(wrong ? error.text : failureOf(error).text, language)
    process.stderr.write(wrong ? `${reason}\n\n${inLanguage(commands, language)}` : `${reason}\n`)
    process.exitCode = 2
  }
}

function mannerFor({ command, look, several }: Setup): Manner {
  return mannerOf(command.name === 'check' ? checking(command) : extracting(command), look, several)
}

if (!isMainThread) {
  const data = workerData as Setup | Watch
  if ('end' in data) watch(data)
  else {
    const manner = mannerFor(data)
    serve((input) => examine(input, manner))
  }
} else if (process.argv[2] === limitedArgument && process.send) serveWithinLimits(mannerFor, examine)
else void main()
