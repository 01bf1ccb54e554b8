/** An edition that does not exist: that of 2021 with one kind of applicants more in table three and another name for section five. */
import { form2021 } from '../../../server/src/form/2021'
import { noticeOf } from '../../../server/src/form/provisions'
import { parts2021, requestsOf } from '../../../server/src/form/requests'
import type { ColumnForm, Form } from '../../../server/src/form/types'

const media: ColumnForm = {
  key: 'media',
  kind: 'count',
  under: ['申请人情况', '法人或其他组织'],
  label: { text: '新闻媒体', customary: ['媒体'] },
}

const columns = parts2021.columns.flatMap((c) => (c.key === 'otherOrganization' ? [media, c] : [c]))
const { table, identities } = requestsOf({ ...parts2021, columns })

export const form2027: Form<'2027'> = {
  ...form2021,
  edition: '2027',
  from: 2027,
  name: { zh: '2027年格式', en: 'the 2027 form' },
  notice: noticeOf('2026', '91', '关于修订政府信息公开工作年度报告格式的通知', '修订'),
  sections: form2021.sections.map((s) =>
    s.key === 'problems' ? { ...s, title: { text: '存在的不足及改进打算' } } : s,
  ),
  tables: form2021.tables.map((t) => (t.key === 'requests' ? table : t)),
  identities: [...identities, ...form2021.identities.filter((i) => i.kind === 'review')],
}
