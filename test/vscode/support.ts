/** What the tests do with documents, and how they wait: always for an event, never for a time. */
import * as vscode from 'vscode'
import type { GeneratedReport } from '../generator/report'

const extensionName = 'ogi-report'

interface ShownStatus {
  readonly shown: vscode.LanguageStatusItem
  /** Fires after anything of it has been set, and all that is set together with it. */
  readonly changed: vscode.Event<void>
}

let status: ShownStatus | undefined
const createItem = vscode.languages.createLanguageStatusItem

// Nobody else can read a status item, and the extension under test shares these functions with its tests.
Object.assign(vscode.languages, {
  createLanguageStatusItem(...asked: Parameters<typeof createItem>): vscode.LanguageStatusItem {
    const item = createItem(...asked)
    const changed = new vscode.EventEmitter<void>()
    status = { shown: item, changed: changed.event }
    return new Proxy(item, {
      get: (_, key) => Reflect.get(item, key) as unknown,
      set(_, key, value) {
        const isSet = Reflect.set(item, key, value)
        queueMicrotask(() => changed.fire())
        return isSet
      },
    })
  },
})

interface ShownPlace {
  readonly shown: vscode.StatusBarItem
  readonly isShown: () => boolean
  /** Fires after it has been set, shown or hidden. */
  readonly changed: vscode.Event<void>
}

let place: ShownPlace | undefined
const createBarItem = vscode.window.createStatusBarItem as (...asked: unknown[]) => vscode.StatusBarItem

Object.assign(vscode.window, {
  createStatusBarItem(...asked: unknown[]): vscode.StatusBarItem {
    const item = createBarItem(...asked)
    const changed = new vscode.EventEmitter<void>()
    let isShown = false
    const seen = (now: boolean) => {
      isShown = now
      changed.fire()
    }
    place = { shown: item, isShown: () => isShown, changed: changed.event }
    const calls: Readonly<Record<string | symbol, () => void>> = {
      show: () => {
        item.show()
        seen(true)
      },
      hide: () => {
        item.hide()
        seen(false)
      },
    }
    return new Proxy(item, {
      get: (_, key) => calls[key] ?? (Reflect.get(item, key) as unknown),
      set: (_, key, value) => Reflect.set(item, key, value),
    })
  },
})

/** What the extension shows in the status bar. */
export function placeItem(): ShownPlace {
  if (!place) throw new Error('The extension shows no place.')
  return place
}

/** The extension's status item, as it is now. */
export function statusItem(): ShownStatus {
  if (!status) throw new Error('The extension has no status item.')
  return status
}

/** The extension under test, activated: `activate()` rejects where the extension throws, `isActive` would not tell. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.all.find(({ id }) => id.endsWith(`.${extensionName}`))
  if (!extension) throw new Error('The extension is not there.')
  await extension.activate()
  return extension
}

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('No folder is open.')
  return folder.uri
}

/** Writes a file into the workspace, byte for byte. */
export async function writeFile(name: string, content: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content))
  return uri
}

type Question =
  | 'showInputBox'
  | 'showQuickPick'
  | 'showOpenDialog'
  | 'showSaveDialog'
  | 'showInformationMessage'
  | 'showWarningMessage'
  | 'showErrorMessage'

/** Answers in place of a person for as long as `body` runs. */
export async function answering(
  question: Question,
  answer: (...asked: never[]) => unknown,
  body: () => Promise<void>,
): Promise<void> {
  const original = vscode.window[question]
  Object.assign(vscode.window, { [question]: (...asked: never[]) => Promise.resolve(answer(...asked)) })
  try {
    await body()
  } finally {
    Object.assign(vscode.window, { [question]: original })
  }
}

let opened = 0

/** Writes a file into a folder of its own, so that nothing of an earlier one clings to it, and shows it in an editor. */
export async function openText(name: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await writeFile(`${++opened}/${name}`, content), { preview: false })
}

/** Closes every editor and throws away what was not saved: nobody is there to be asked. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
}

/** Milliseconds, for a slow machine that has other work: what is waited for comes by an event, mostly at once. */
const longest = 45_000

/**
 * Resolves when `read` gives something, at once or after the event has fired.
 * @param what it is that is waited for: mocha's bound tells no more than that the test hangs
 */
export function when<T>(what: string, event: vscode.Event<unknown>, read: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => end(() => reject(new Error(`Waited in vain for: ${what}`))), longest)
    const end = (settle: () => void) => {
      clearTimeout(late)
      subscription.dispose()
      settle()
    }
    const look = () => {
      const found = read()
      if (found !== undefined) end(() => resolve(found))
    }
    const subscription = event(look)
    look()
  })
}

/** The findings of a document, once they are as described. */
export function findings(
  document: vscode.TextDocument,
  what: string,
  expected: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const read = () => (expected(own(document)) ? own(document) : undefined)
  return when(what, vscode.languages.onDidChangeDiagnostics, read).catch((error: unknown) => {
    const there = own(document).map((each) => `${code(each)}: ${each.message}`)
    throw new Error([String(error), `${document.languageId}, version ${document.version}`, ...there].join('\n'))
  })
}

function own(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === extensionName)
}

/** A diagnostic's code; it is inside an object where it links to a page. */
export function code(diagnostic: vscode.Diagnostic | undefined): string {
  const given = diagnostic?.code
  return String(typeof given === 'object' ? given.value : given)
}

/** Exactly these codes, in any order. */
export function codes(...expected: readonly string[]): (found: readonly vscode.Diagnostic[]) => boolean {
  return (found) => found.map(code).sort().join() === [...expected].sort().join()
}

/** Where a value stands, whatever the line ends of the file are. */
export function rangeOf({ text, places }: GeneratedReport, address: string): vscode.Range {
  const { start, end } = places.get(address)!
  const before = text.slice(0, start).split('\n')
  const line = before.length - 1
  const character = before[line]!.length
  return new vscode.Range(line, character, line, character + end - start)
}

/** What the light bulb offers there. */
export async function quickFixes({ uri }: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const { QuickFix } = vscode.CodeActionKind
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, QuickFix.value, 10)
}
