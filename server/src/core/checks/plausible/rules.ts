/**
 * 规章 at an organ that cannot make any. 《立法法》第九十一条、第九十三条 give the power to the departments of the State
 * Council and to the governments of provinces, of cities with districts and of autonomous prefectures; the row is for
 * them, everybody else fills in 0. Judged by the organ's name, and only where that name leaves no doubt.
 */
import { countOf } from '../../identities'
import { defineCheck } from '../check'

/** Central organs and their branches: not told apart by name. */
const central = /^(?:国家|国务院|中国|中华|全国|中央)|总局|总署/
/** The office of a government fills in what that government made. */
const governments = /(?:[省市州盟]|自治区|地区|特别行政区|兵团)(?:人民政府|政府|行政公署)?(?:办公[室厅])?$/
/** Below the city with districts: counties, districts, towns, streets, development zones. */
const below =
  /(?:[县旗区镇乡]|街道|街道办事处|街道办|管理委员会|管委会)(?:人民政府|政府)?(?:办公室|党政办公室|党政综合办公室)?$/
/** A department of any local government. */
const department = /^[^省市州盟县旗区]*[省市州盟县旗区].*(?:[局厅]|委员会|委)$/

function cannotMakeRules(agency: string): boolean {
  if (central.test(agency) || governments.test(agency)) return false
  return below.test(agency) || department.test(agency)
}

export const plausibleRules = defineCheck<{ agency: string; figures: readonly { name: string; count: bigint }[] }>({
  code: 'plausible/rules',
  severity: 'information',
  *find({ facts, agency }) {
    if (agency === undefined || !cannotMakeRules(agency)) return
    const filled = [...facts.values()].filter(
      ({ row, value }) => row.form.role === 'rules' && (countOf(value) ?? 0n) > 0n,
    )
    const [first] = filled
    if (!first) return
    const figures = filled.map(({ column, value }) => ({ name: column.label.text, count: countOf(value)! }))
    yield { span: first.cell.span, address: first.address, args: { agency, figures } }
  },
  message: {
    zh: ({ agency, figures }) =>
      `${agency}没有规章制定权，“规章”一行填了${figures.map((f) => `${f.name} ${f.count}`).join('、')}，请核对。`,
    en: ({ agency, figures }) =>
      `${agency} has no power to make rules (规章); that row gives ${figures.map((f) => `${f.name} ${f.count}`).join(', ')}.`,
  },
  why: {
    zh: '规章由国务院部门和省级、设区的市、自治州人民政府制定（《立法法》），其他机关本行填 0。',
    en: 'Rules are made by departments of the State Council and by the governments of provinces, cities with districts and autonomous prefectures (Legislation Law); other organs fill in 0.',
  },
})
