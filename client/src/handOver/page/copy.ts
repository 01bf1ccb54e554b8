/** The page that copies a table: at once where it may, else when the button is pressed. Asks nobody else for anything. */

declare function acquireVsCodeApi(): { postMessage(message: 'copied'): void }

const editor = acquireVsCodeApi()
const button = document.querySelector('button')!
const table = document.querySelector('table')!

async function copy(): Promise<void> {
  const part = (content: string, type: string) => [type, new Blob([content], { type })] as const
  const parts = [part(table.outerHTML, 'text/html'), part(button.dataset.text ?? '', 'text/plain')]
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))])
  editor.postMessage('copied')
}

/** Where a page may not write to the clipboard, whoever has pressed a button in it may copy what is selected. */
function copySelected(): void {
  getSelection()?.selectAllChildren(document.querySelector('#sheet')!)
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else works there
  if (document.execCommand('copy')) editor.postMessage('copied')
}

function tryAtOnce(): void {
  // Without the focus it is refused: the button is there.
  copy().catch(() => button.focus())
}

button.addEventListener('click', () => void copy().catch(copySelected))
if (document.hasFocus()) tryAtOnce()
else window.addEventListener('focus', tryAtOnce, { once: true })
