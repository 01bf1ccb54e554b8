/** The served VS Code in Chinese, with nothing on the screen that a picture need not show. */
import type { TestProject } from 'vitest/node'
import { serve } from '../host/server.mjs'
import { provided, settings } from '../page/served'

export default (project: TestProject): Promise<() => Promise<void>> =>
  provided(project, serve({ settings: { ...settings, ...bare }, vsix: process.env.VSIX!, chinese: true }))

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
