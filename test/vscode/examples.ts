/** One test for every extension host: the same text gives the same findings here and on the command line. */
import * as vscode from 'vscode'
import { activated, closeAll, code, findings, workspaceFolder } from './support'

/** What the test needs of `check --format json`. */
interface Expected {
  readonly reports: readonly {
    readonly path: string
    readonly diagnostics: readonly {
      readonly code: string
      readonly severity: string
      readonly message: string
      readonly range: { readonly start: vscode.Position; readonly end: vscode.Position }
    }[]
  }[]
}

const severities: readonly string[] = ['error', 'warning', 'information', 'hint']

export function describeExamples(): void {
  describe('examples', () => {
    before(activated)
    afterEach(closeAll)

    it('show in the editor what the command line says of them', async () => {
      const { reports } = JSON.parse(await read('expected.json')) as Expected
      if (!reports.some(({ diagnostics }) => diagnostics.length > 0)) throw new Error('No example shows anything.')
      for (const { path, diagnostics } of reports) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), path))
        await vscode.window.showTextDocument(document, { preview: false })
        const found = await findings(
          document,
          `${diagnostics.length} findings`,
          (all) => all.length === diagnostics.length,
        )
        const shown = found.map((each) => line(code(each), severities[each.severity], each.message, each.range))
        const told = diagnostics.map((each) => line(each.code, each.severity, each.message, each.range))
        if (shown.sort().join() !== told.sort().join()) {
          throw new Error([path, 'shown:', ...shown, 'told:', ...told].join('\n'))
        }
      }
    })
  })
}

type Range = Expected['reports'][number]['diagnostics'][number]['range']

function line(code: string, severity: string | undefined, message: string, { start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code} ${message}`
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), name)))
}
