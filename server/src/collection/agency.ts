/**
 * Names of organs as they are compared over years and files. One organ is written in several ways, and one short name is
 * that of an organ in every county: such a name says who is meant only beside the files that lie with it.
 */
import { comparable } from '../core'

/** What is written in the one way or the other, in this order. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/[(（][^()（）]*[)）]/g, ''],
  [/人民政府/g, '政府'],
  [/管理委员会/g, '管委会'],
  [/街道办事处/g, '街道办'],
  [/政府办公厅$|政府办$/g, '政府办公室'],
  [/办公厅$/g, '办公室'],
  [/委员会$/g, '委'],
  [/^[本我全各该](?=[省市州县旗区镇乡])/g, ''],
]

/** `江源县人民政府办公厅` → `江源县政府办公室`. */
export function organName(name: string): string {
  return sameWords.reduce((said, [pattern, one]) => said.replace(pattern, one), comparable(name))
}

/** Of these there is one in the country. */
const central = /^(?:国家|国务院|中国|中华|全国|中央|最高)/
/** A name down to the first word that may be a place's kind; `县` alone may stand behind one character (沛县). */
const placed = /^(?:[一-鿿]县|[一-鿿]{2,}?(?:自治区|地区|兵团|[省市州盟县旗区]))/
/** Words that end like a place and are none, and kinds of places that every city has. */
const nobodysPlace =
  /^[省市州县旗区]?(?:城市|都市|社区|各?园区|景区|城区|郊区|矿区|港区|[城老]?新区|高新(?:技术)?(?:产业)?(?:开发)?区|经济?(?:技术)?开发?区|(?:综合)?(?:保税|开发|示范|实验|试验|工业|产业园|工业园|自贸|旅游|度假|旅游度假|风景名胜|生态)区)/

/** Whether the name says which county, city, province or state it belongs to; a town's name alone does not: several counties have a 城关镇. */
export function saysWhere(name: string): boolean {
  return central.test(name) || (placed.test(name) && !nobodysPlace.test(name))
}

/** The folder that a file lies in, years taken out: `2021年/乡镇` and `2022年/乡镇` hold the same organs. */
export function homeOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  return folders
    .map((folder) => folder.replace(/(?:19|20)\d\d(?:年度?)?/g, ''))
    .filter((folder) => folder !== '.' && folder !== '')
    .join('/')
}
