/** Finds a browser of the Chromium family, and installs one where that may be done. */
import { existsSync, readFileSync } from 'node:fs'
import { run } from './process.mjs'
import { Unavailable } from './unavailable.mjs'

const places = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((name) =>
    [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].map((folder) => `${folder}/${name}`),
  ),
}

/** The browser's program file; `CHROMIUM` in the environment goes first. Debian gets one if we are root there. */
export async function browser() {
  const find = () =>
    [process.env.CHROMIUM ?? '', ...(places[process.platform] ?? [])].find((file) => file && existsSync(file))
  const found = find() ?? ((await aptInstall('chromium')) && find())
  if (!found) {
    throw new Unavailable(
      'No browser: install Chromium or Chrome (Debian: apt-get install chromium), or name one in CHROMIUM.',
    )
  }
  return found
}

/** Pictures need Chinese letters. @returns whether there are any. */
export async function chineseFonts() {
  if (process.platform !== 'linux') return true
  const { output } = await run('fc-list', [':lang=zh', 'family'], { stdio: ['ignore', 'pipe', 'ignore'] })
  return output.trim() !== '' || (await aptInstall('fonts-noto-cjk'))
}

async function aptInstall(name) {
  const debian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  if (!debian || process.getuid?.() !== 0) return false
  console.log(`Installing ${name} …`)
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  const flags = ['-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=15', '-o', 'DPkg::Lock::Timeout=120']
  await run('apt-get', [...flags, 'update'], { ...options, seconds: 120 })
  const install = ['install', '-y', '--no-install-recommends', name]
  return (await run('apt-get', [...flags, ...install], { ...options, seconds: 300 })).code === 0
}
