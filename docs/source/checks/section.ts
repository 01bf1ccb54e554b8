/** Checks of the six sections and their headings. */
import type { Description } from '../types'

export const section: readonly Description[] = [
  {
    code: 'section/missing',
    title: { zh: '缺少部分', en: 'A section is missing' },
    remedy: {
      zh: '补上标题和内容；没有内容的部分也要保留标题，写明“无”。第二、三、四部分还要有各自的表格。',
      en: 'Add the heading and its content; a section without content keeps its heading and says 无. Sections two, three and four also need their tables.',
    },
    examples: [
      {
        changes: [
          [
            '五、存在的主要问题及改进情况\n\n个别场馆的开放信息更新不够及时。已指定专人每周核对，并在馆内张贴同样的内容。\n\n六、其他需要报告的事项',
            '六、其他需要报告的事项',
          ],
        ],
        place: '六、其他需要报告的事项',
      },
    ],
  },
  {
    code: 'section/order',
    title: { zh: '部分的顺序不对', en: 'Sections are out of order' },
    remedy: {
      zh: '把这一部分连同标题和内容移到应在的位置。',
      en: 'Move the section, heading and content, to its place.',
    },
    examples: [
      {
        changes: [
          [
            '五、存在的主要问题及改进情况\n\n个别场馆的开放信息更新不够及时。已指定专人每周核对，并在馆内张贴同样的内容。\n\n六、其他需要报告的事项\n\n本年度没有发出信息处理费收费通知，没有收取信息处理费。\n',
            '六、其他需要报告的事项\n\n本年度没有发出信息处理费收费通知，没有收取信息处理费。\n\n五、存在的主要问题及改进情况\n\n个别场馆的开放信息更新不够及时。已指定专人每周核对，并在馆内张贴同样的内容。\n',
          ],
        ],
        place: '六、其他需要报告的事项',
      },
    ],
  },
  {
    code: 'section/duplicate',
    title: { zh: '标题重复', en: 'A heading stands twice' },
    remedy: {
      zh: '看哪一处放错了：改正多出来的标题，或把重复的内容删去。',
      en: 'See which of the two is misplaced: correct the extra heading, or delete what stands twice.',
    },
    examples: [
      {
        changes: [
          [
            '六、其他需要报告的事项\n\n本年度没有发出',
            '六、其他需要报告的事项\n\n无。\n\n六、其他需要报告的事项\n\n本年度没有发出',
          ],
        ],
        place: '六、其他需要报告的事项',
      },
    ],
  },
  {
    code: 'section/number',
    title: { zh: '标题序号有误', en: 'A heading has a wrong number' },
    remedy: {
      zh: '改正序号，六个部分用同一种写法。全文统一写作“第一部分”“（一）”或“1.”的，不提示。',
      en: 'Correct the number, and write all six in the same way. A report that writes 第一部分, （一） or 1. throughout is left in peace.',
    },
    examples: [
      { changes: [['五、存在的主要问题', '四、存在的主要问题']], place: '四、' },
      { changes: [['一、总体情况', '—、总体情况']], place: '—、' },
    ],
  },
  {
    code: 'section/title',
    title: { zh: '标题措辞不同', en: 'A heading is worded otherwise' },
    remedy: {
      zh: '改为格式规定的名称。《条例》第五十条的全称（如“因政府信息公开工作被申请行政复议、提起行政诉讼情况”）也可以，不提示。',
      en: 'Use the wording of the form. The long names of art. 50 of the Regulations are accepted as well.',
    },
    examples: [{ changes: [['一、总体情况', '一、工作概述']], place: '工作概述' }],
  },
  {
    code: 'section/glued',
    title: { zh: '标题接在段落后面', en: 'A heading is glued to a paragraph' },
    remedy: {
      zh: '在标题前另起一行。整篇没有分行的，用快速修复“全文分行”一次分好，先看后改。',
      en: 'Put the heading on a line of its own. Where the whole text has lost its lines, one quick fix breaks it into lines; look at it before it is made.',
    },
    examples: [
      {
        changes: [['同样的内容。\n\n六、其他需要报告的事项\n', '同样的内容。六、其他需要报告的事项\n']],
        place: '六、其他需要报告的事项',
      },
    ],
  },
  {
    code: 'section/added',
    title: { zh: '格式以外的部分', en: 'A part that the form does not have' },
    remedy: {
      zh: '把内容并入六个部分中的一个，例如下一年的打算写进第五部分；确需单列的，可以保留。各部分的序号按现有的顺序编。',
      en: 'Move what it says into one of the six sections, plans for the next year into the fifth, say; or keep it. The ordinals of the six are right as they count it.',
    },
    examples: [
      {
        changes: [['六、其他需要报告的事项', '六、2025年工作思路\n\n继续按月更新公开内容。\n\n七、其他需要报告的事项']],
        place: '六、2025年工作思路',
      },
    ],
  },
  {
    code: 'section/empty',
    title: { zh: '标题下没有内容', en: 'Nothing stands under a heading' },
    remedy: {
      zh: '补上内容。第六部分确实没有事项的写“无”；第一、五部分必须有内容。',
      en: 'Add the content. A sixth section without matter says 无; sections one and five must have content.',
    },
    examples: [
      {
        changes: [
          [
            '五、存在的主要问题及改进情况\n\n个别场馆的开放信息更新不够及时。已指定专人每周核对，并在馆内张贴同样的内容。\n',
            '五、存在的主要问题及改进情况\n\n无。\n',
          ],
        ],
        place: '五、存在的主要问题及改进情况',
      },
    ],
  },
]
