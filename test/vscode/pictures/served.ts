/** The served VS Code in Chinese, with nothing on the screen that a picture need not show. */
import type { TestProject } from 'vitest/node'
import { serve } from '../host/server.mjs'
import { settings } from '../page/served'

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await serve({ settings: { ...settings, ...bare }, vsix: process.env.VSIX!, chinese: true })
  provide('origin', server.origin)
  return server.stop
}

const bare = {
  'workbench.colorTheme': 'Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.guides.indentation': false,
  'editor.selectionHighlight': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
}
