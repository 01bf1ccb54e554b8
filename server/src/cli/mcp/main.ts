/**
 * The server for assistants, over standard input and output, in a bundle of its own: the command line loads it for
 * `ogi-report mcp`, an editor starts it. Also entry of its threads and processes. It writes no file.
 */
import { inLanguage, languageOf, type Language } from '../../core'
import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { isMainThread, workerData } from 'node:worker_threads'
import { version } from '../../../../package.json'
import { languageIn } from '../arguments'
import { examine } from '../examine'
import { failureOf } from '../failure'
import { limitedArgument, serveWithinLimits, watch, type Watch } from '../limited'
import { locale, mannerOf } from '../run'
import { serve as serveThread, type Setup } from '../threads'
import { answer, type Answer } from './answer'
import { toolsArgument, type ToolRequest, type ToolResponse } from './messages'
import { questionOf, Refusal, type Question } from './question'
import { inputSchema, instructions, outputSchema } from './schemas'
import { taskFor } from './tasks'
import { tools, type Tool } from './tools'

/** What was asked for on the command line; else the configuration of the files decides, then the locale. */
const asked = languageIn(process.argv)
const language: Language = asked ?? languageOf(locale())

function server(): McpServer {
  const offered = new McpServer(
    { name: 'ogi-report', title: 'OGI Report · 政府信息公开年报', version },
    { instructions: inLanguage(instructions, language) },
  )
  for (const tool of tools)
    offered.registerTool(
      tool.name,
      {
        title: inLanguage(tool.title, language),
        description: inLanguage(tool.description, language),
        inputSchema: asStandard(inputSchema(tool, language)),
        outputSchema: asStandard(outputSchema(tool)),
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      (given, context) => call(tool, given, context.mcpReq.signal),
    )
  return offered
}

async function call({ name }: Tool, given: unknown, signal: AbortSignal) {
  const { result, texts } = await respond(name, given, signal)
  const content = texts.map((text) => ({ type: 'text' as const, text }))
  return result ? { structuredContent: result, content } : { isError: true, content }
}

interface Response {
  /** Undefined where the texts say why there is none. */
  readonly result?: Answer['result']
  readonly texts: readonly string[]
}

async function respond(name: string, given: unknown, signal: AbortSignal): Promise<Response> {
  let spoken = asked
  try {
    const question = questionOf(name, given)
    spoken = question.language ?? spoken
    const { result, remarks } = await answer(question, spoken, signal)
    return { result, texts: [JSON.stringify(result), ...(remarks.length > 0 ? [remarks.join('\n')] : [])] }
  } catch (error) {
    const words = error instanceof Refusal ? error.words : failureOf(error).text
    return { texts: [inLanguage(words, spoken ?? language)] }
  }
}

/** The arguments are looked at by `questionOf`, which says what to do about wrong ones in the language of the assistant. */
function asStandard(schema: Record<string, unknown>): StandardSchemaWithJSON {
  const jsonSchema = { input: () => schema, output: () => schema }
  return { '~standard': { version: 1, vendor: 'ogi-report', validate: (value) => ({ value }), jsonSchema } }
}

/** The tools for an editor that started this process with a channel; it ends with the editor. */
function serveTools(send: (response: ToolResponse) => void): void {
  const open = new Map<number, AbortController>()
  process.on('disconnect', () => process.exit())
  process.on('message', (request: ToolRequest) => {
    if ('cancelled' in request) {
      open.get(request.cancelled)?.abort()
      return
    }
    const { id, tool, given } = request
    const controller = new AbortController()
    open.set(id, controller)
    void respond(tool, given, controller.signal).then(({ result, texts }) => {
      open.delete(id)
      send({ id, texts, isError: !result })
    })
  })
}

const mannerFor = ({ command, look }: Setup<Question>) => mannerOf(taskFor(command), look)

if (!isMainThread) {
  const data = workerData as Setup<Question> | Watch
  if ('end' in data) watch(data)
  else {
    const manner = mannerFor(data)
    serveThread((input) => examine(input, manner))
  }
} else if (process.argv[2] === limitedArgument && process.send) serveWithinLimits(mannerFor, examine)
else if (process.argv[2] === toolsArgument && process.send) serveTools((response) => process.send?.(response))
else {
  // Whoever started it has gone.
  process.stdout.on('error', () => process.exit())
  serveStdio(server, { onerror: (error) => void process.stderr.write(`${error.message}\n`) })
}
