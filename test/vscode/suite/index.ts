/** Runs the mocha tests inside the Node extension host. The results go to the file that `TEST_RESULTS` names. */
import { writeFileSync } from 'node:fs'
import Mocha from 'mocha'
import { collect, options } from '../mocha'

/** @param load defines the tests: `describe` and `it` exist while it runs. */
export function run(load: () => void): Promise<void> {
  const mocha = new Mocha(options)
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  load()
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))))
    collect(runner, (results) => writeFileSync(process.env.TEST_RESULTS!, JSON.stringify(results)))
  })
}
