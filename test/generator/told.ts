/** Running text without a figure that hardly two seeds share: what offices say of a year's work, put together from parts. */
import type { SectionKey } from '../../server/src/form/types'
import type { Random } from './random'

const who = ['办公室', '法规科', '各业务科室', '信息中心', '政务服务窗口', '宣传干事', '分管领导', '档案室'] as const
const when = ['年初', '春耕时节', '二季度', '汛期前', '暑期', '国庆前后', '入冬以后', '每个月末'] as const
const did = ['整理', '走访核对', '重新编排', '逐条解读', '集中展示', '交叉检查', '补充录入', '上墙公示'] as const
const what = [
  '惠农补贴的发放名单',
  '学区划分的办法和咨询电话',
  '水库水位和放水的安排',
  '老旧小区改造的进度',
  '办事指南里变化较多的条目',
  '食品抽检不合格的批次',
  '公交线路调整的意见',
  '采购合同和验收结果',
  '征收补偿的标准和流程',
  '村级财务的收支明细',
] as const
const how = [
  '请老党员帮着读给不识字的人听',
  '把难懂的术语换成了本地话',
  '在集市上摆了两张桌子当面回答',
  '同相邻乡镇比着做法取长补短',
  '用一张手绘的地图说明白',
  '让来信的人自己挑选答复的方式',
  '先在小范围试过再推开',
  '连同往年的底册一起装订成册',
  '录成短音频放进村里的广播',
] as const
const then = [
  '反映问题的电话因此少了',
  '窗口排队的人分散到了网上',
  '误会得到了澄清',
  '工作人员对口径心里有了底',
  '多数意见被采纳进了定稿',
  '下一轮修订有了依据',
  '栏目的访问比往常密集',
] as const
const lacking = [
  '短视频还没有人专门做',
  '页面在旧手机上显示不全',
  '新来的同事对流程生疏',
  '解读总比文件晚到几天',
  '村里的公示栏风吹日晒看不清',
  '检索时常常找不到想要的附件',
] as const

function sentence(random: Random): string {
  const [subject, time, verb, object] = [random.pick(who), random.pick(when), random.pick(did), random.pick(what)]
  return random.chance(0.5)
    ? `${time}${subject}${verb}了${object}，${random.pick(how)}，${random.pick(then)}。`
    : `对${object}，${subject}在${time}${verb}，${random.pick(then)}；${random.pick(how)}。`
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join('')
}

/** Sections one and five. */
export function toldBy(random: Random): Readonly<Partial<Record<SectionKey, readonly string[]>>> {
  const lack = `不足之处：${random.pick(lacking)}，${random.pick(lacking)}。${paragraph(random, 3)}`
  return {
    overview: [paragraph(random, 3), paragraph(random, 4), paragraph(random, 3)],
    problems: [lack, `改进的打算：${paragraph(random, 3)}`],
  }
}
