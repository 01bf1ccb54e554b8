/**
 * The words of sentences that state figures, as data: what they mean, not how sentences are built.
 *
 * Each entry lists wordings of one sense, separated by blanks, in folded (half-width, simplified) characters. The
 * longest wording that fits is taken, so a longer one also shields its parts: 无障碍 is no 无. A word has one sense.
 */
import { lexiconOf } from './lexicon'
import type { Action, Applicant, Measure, Outcome, Relation, ScopeWord, Sense, Thing, TimeWord } from './types'

type Words<K extends string> = Readonly<Partial<Record<K, string>>>

const things: Words<Thing> = {
  request:
    '依申请公开 依申请公开件 依申请公开申请 依申请 依申请件 依申请信息公开 依申请公开政府信息 依申请公开信息 政府信息依申请公开 依申请公开请求 依申请公开诉求 依申请公开业务 依申请公开来件 公开请求 信息公开请求 政府信息公开请求 申请公开请求 申请请求 申请公开 申请件 申请书 申请表 申请 申请事项 申请案件 公开申请 信息申请 申请量',
  topic:
    '政府信息公开 政务信息公开 政府信息 政务信息 信息公开 政务公开 公开政府信息 公开政务信息 公开信息 信息 政府信息公开工作 信息公开工作 政务公开工作 政府信息公开问题 公开政府信息工作',
  reconsideration:
    '行政复议 复议 复议案件 行政复议案件 申请行政复议 被申请行政复议 申请复议 被复议 行政复议申请 复议申请 被提起行政复议 提起行政复议 提起复议 被申请复议',
  litigation: '行政诉讼 行政诉讼案件 诉讼 诉讼案件 提起行政诉讼 被提起行政诉讼 提起诉讼 被提起诉讼',
  litigationDirect:
    '未经复议直接起诉 未经复议直接诉讼 未经行政复议直接起诉 直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼',
  litigationAfter: '复议后起诉 复议后诉讼 经复议后起诉 行政复议后起诉 复议后提起行政诉讼 复议后提起诉讼',
  rules: '规章 政府规章 部门规章 地方政府规章 市政府规章 省政府规章',
  normative: '行政规范性文件 规范性文件 党政混合规范性文件',
  document: '文件',
  licensing: '行政许可 行政许可决定',
  penalties: '行政处罚 行政处罚决定 行政处罚案件',
  /** 行政强制措施 and 行政强制执行 are parts of it. */
  coercion: '行政强制 行政强制决定',
  charges: '行政事业性收费 行政事业性收费金额 行政事业性收费总额',
  channel:
    '网上申请 网络申请 信函申请 邮寄申请 当面申请 现场申请 在线申请 电子邮件申请 邮件申请 传真申请 线上申请 线下申请 书面申请 口头申请 平台申请 网站申请 书面 口头 电话 网上 网络 信函 邮寄 快递 当面 现场 在线 电子邮件 邮件 传真 线上 线下 来信 窗口 EMS',
  withdrawn:
    '撤回 撤销 撤回申请 撤销申请 主动撤回 主动撤销 自主撤销 自愿撤回 撤回了申请 主动撤回申请 主动撤销申请 撤件 自行撤回',
  foreign:
    '留言 信访件 来信来访 举报 投诉 投诉举报 来电 来访 热线 工单 12345 咨询 提案 建议 议案 建议提案 人大代表建议 政协提案 解读 政策解读 培训 会议 活动 公报 视频 发布会 访谈 稿件 文章 公告 通知 简报 舆情 诉求 图解 清单 预算 决算 项目 公文 发文 制文 行文 收文 动态 群众来电 败诉 赔偿 检测 行政裁决 调解 仲裁 案卷评查 服务事项 不动产登记 行政应诉 行政应诉案件 应诉案件 应诉 出庭 开庭 庭审',
}

const actions: Words<Action> = {
  receive: '收到 共收 全年收 接收 接到 接收到 收悉 收件 收取到 共收到 累计收到',
  receiveNew: '新收 新收到 新增 新接收 新受理 当年收到 本年收到 本年新收 本年度新收 当年新收 本年新收到',
  accept: '受理 接收受理 收到并受理 收到受理 受理了 登记受理',
  handle:
    '办理 处理 收到和处理 收到和办理 收到办理 收到并办理 收到处理 收到并处理 接收办理 接收并办理 受理办理 受理并办理 受理和办理 接收处理 接收并处理 收办 承办 经办',
  reply: '答复 回复 作出答复 做出答复 书面答复 完成回复 予以答复 依法答复 已答复 已回复 答复了 办理答复',
  complete:
    '办结 办理完成 办理完毕 办理完结 办毕 全部办理 完成答复 答复完毕 回复完毕 完成办理 结案 办理结束 答复完成 全部办结 当年办结 本年办结 年内办结 办结完成 处理完毕 处理完成',
  carry: '结转 转结 遗留 转入 转至 跨年 跨年度 延续 接转 滚存',
  carryOut:
    '结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 结转到下年度 结转到下一年度 转下年 转下年度 转下一年 转下一年度 转至下年 转至下年度 转至下一年 转至下一年度 转入下年 转入下年度 转入下一年度 下年度结转 下年结转 结转下年度继续办理 结转下年继续办理 结转下一年度继续办理 结转至下一年度继续办理 结转至下年度继续办理 结转次年 结转至次年 转下年度继续办理 转下年办理 结转明年 结转下一年度办理 结转下年度办理 结转下年办理 下一年度结转 结转到次年',
  carryIn:
    '上年结转 上年度结转 上一年结转 上一年度结转 结转上年 结转上年度 结转上一年 结转上一年度 上年度结转来 往年结转 去年结转 上年转结 上年度转结 上年遗留 上年度遗留 结转自上年度 结转自上一年度 上年转入 上年度转入 承接上年度结转 上年结转办理',
  inProgress:
    '办理中 正在办理 正在办理中 在办 尚在办理 仍在办理 未办结 尚未办结 正在办理过程中 待办 尚在办理中 正在处理',
  make: '制发 制定 制定发布 制定印发 制定出台 出台 新制定 新制发 制作 新制作 印发 制定并发布 制定并印发 制定公布 新出台 制发了 新发布 制定和发布 新印发 制订 制订印发 起草印发',
  revise: '修订 修改 制修订 修正 新修订 失效 自然失效 宣布失效 继续有效 延长有效期 清理修改 转为 重新公布 重新发布',
  repeal: '废止 废止了 清理废止 宣布废止 已废止 明令废止 废除 废止文件',
  inForce: '现行有效 有效 现行 保留',
  publish:
    '公开 主动公开 集中公开 公布 发布 公示 公开发布 公开了 主动公开了 上网公开 对外公开 编发 推送 转载 发布了 集中公布 刊登 更新 及时公开 上传 报送 录入 发出',
  decide: '审理 作出 做出 处理决定 决定 作出的',
  pay: '收取 收费 实收 全年收取 共收取 全年收费 共收费',
  arise:
    '发生 产生 涉及 引发 引起 引发的 引起的 导致 被 提起 出现 因 由 由于 接受 存在 办理了 涉及的 受到 产生的 导致的 被申请 有关 关于 涉 针对 涉及到 而 导致行政',
}

const applicants: Words<Applicant> = {
  natural: '自然人 自然人申请 自然人申请件 公民个人 自然人申请的',
  organizations:
    '法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 法人或其他组织申请件 法人、其他组织 法人、或其他组织 法人与其他组织',
  commercial: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
}

/** Row keys and group keys of table three, and some looser results. */
const results: Readonly<Record<string, string>> = {
  granted: '予以公开 同意公开 予以公开答复 同意公开答复 予以全部公开 全部公开 准予公开 予以公开类 同意全部公开',
  'granted.told':
    '公开渠道可查询并告知申请人查询方法 告知查询方法 告知申请人查询方法 告知获取方式 告知获取途径 告知申请人获取方式 告知申请人获取方式和途径 告知获取方式和途径 告知申请人获取途径 告知查询渠道 告知获取渠道',
  opened: '公开答复 已公开答复 答复公开',
  grantedOrPartial:
    '予以公开和部分公开 予以公开或部分公开 同意公开或部分公开 同意公开和部分公开 予以公开及部分公开 公开或部分公开 公开和部分公开 予以公开、部分公开 予以公开(含部分公开)',
  partial: '部分公开 予以部分公开 同意部分公开 部分公开答复 区分处理 部分予以公开',
  refused: '不予公开 不予公开答复 不同意公开 决定不予公开',
  'refused.stateSecret': '国家秘密 属于国家秘密 涉及国家秘密',
  'refused.prohibitedByLaw':
    '其他法律行政法规禁止公开 其他法律法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开',
  'refused.security': '三安全一稳定 危及三安全一稳定 危及“三安全一稳定” “三安全一稳定”',
  'refused.thirdParty': '保护第三方合法权益 第三方合法权益 涉及第三方合法权益 损害第三方合法权益 商业秘密 个人隐私',
  'refused.internalAffairs': '三类内部事务信息 三类内部事务 内部事务信息 属于三类内部事务信息',
  'refused.processInformation': '四类过程性信息 四类过程性 过程性信息 属于四类过程性信息 属于过程性信息',
  'refused.enforcementFile': '行政执法案卷 行政执法案卷信息 属于行政执法案卷 执法案卷',
  'refused.administrativeInquiry': '行政查询事项 属于行政查询事项',
  unavailable: '无法提供 本机关无法提供 无法提供政府信息 无法提供信息 无法提供答复 不能提供',
  'unavailable.notHeld':
    '不掌握 本机关不掌握 不掌握相关政府信息 本机关不掌握相关政府信息 本办不掌握相关政府信息 本单位不掌握相关政府信息 我局不掌握相关政府信息 不掌握相关信息 本机关不掌握相关信息',
  'unavailable.nonexistent': '信息不存在 政府信息不存在 不存在',
  'unavailable.needsCreation':
    '没有现成信息需要另行制作 没有现成信息 没有现成信息,需要另行制作 需要另行制作 无现成信息',
  'unavailable.stillUnclear':
    '补正后申请内容仍不明确 补正后仍不明确 申请内容不明确 申请内容仍不明确 补正后申请内容不明确 内容不明确',
  notProcessed: '不予处理 不予处理答复',
  'notProcessed.turnedAway': '不予受理',
  'notProcessed.petition':
    '信访举报投诉类申请 信访举报投诉类 属于信访举报投诉 属于信访举报投诉类 属于信访举报投诉类申请',
  'notProcessed.complaint': '信访举报投诉',
  'notProcessed.duplicate': '重复申请不予处理 属于重复申请 重复申请类',
  'notProcessed.repeated': '重复申请',
  'notProcessed.publication': '要求提供公开出版物 公开出版物',
  'notProcessed.excessive': '无正当理由大量反复申请 大量反复申请',
  'notProcessed.reissue': '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息',
  otherHandling: '其他处理 其它处理 其他方式处理 作其他处理 其他处理情况',
  'otherHandling.notSupplemented':
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正 逾期未补正',
  'otherHandling.feeUnpaid':
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 逾期未缴费 逾期未缴纳费用 逾期未按收费通知要求缴纳费用',
}

const outcomes: Words<Outcome> = {
  upheld: '维持 结果维持 维持结果 获维持 维持原行政行为 维持原具体行政行为 予以维持 作出维持 维持我 被维持',
  corrected: '纠正 结果纠正 被纠正 纠错 被纠错 予以纠正',
  other: '其他结果 其它结果 撤回结案',
  pending: '尚未审结 未审结 正在审理 审理中 尚在审理 尚未审理 尚未办结案件 正在审理中',
}

const times: Words<TimeWord> = {
  own: '本年度 本年 全年 年内 今年 当年 全年度 年度内 本报告期 报告期内 年度 一年来 本报告年度 今年以来 年初以来 本年以来 本年度以来',
  lastYear: '上年 上年度 上一年 上一年度 去年 往年 前一年 上年同期 去年同期',
  nextYear: '下年 下年度 下一年 下一年度 次年 明年 新一年',
  part: '一个月 单月 当日 单日 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 季度 本月 当月 每月 月均 月份 每季度 每年 前三季度 每日 每周 近年 近年来 近三年 近两年 三年来 “十四五” 十四五 十三五 以来 建立以来 实施以来 此前 截止目前 截至目前 目前 日前',
  cumulative: '累计 历年 历年累计 历史累计 迄今 至今',
  asOf: '截至 截止 截至到 截止到',
  yearEnd: '年底 年末 年终',
}

const scopes: Readonly<Record<ScopeWord, string>> = {
  /** The whole area, with all that is in it. */
  'wide:省': '全省 全自治区',
  'wide:市': '全市 全州 全盟 全市各级 全市行政机关 全市系统',
  'wide:区': '全区 全管委会 全开发区 全园区 全新区',
  'wide:县': '全县 全旗',
  'wide:镇': '全镇',
  'wide:乡': '全乡',
  'wide:街道': '全街道',
  /** What its government calls itself as well. */
  'area:省': '我省',
  'area:市': '我市 我州',
  'area:区': '我区',
  'area:县': '我县 我旗',
  'area:镇': '我镇 镇政府 本镇',
  'area:乡': '我乡 乡政府 本乡',
  'area:街道': '我街道 街道办事处 本街道 街道办',
  'organ:':
    '我局 本局 市局 县局 区局 我委 本委 我办 本办 我厅 本厅 我单位 本单位 我机关 本机关 我院 我社 我中心 我校 局机关 委机关 市本级 县本级 区本级 省本级 本级 办公室 我部 我署 我队 我分局 本中心 厅机关',
  /** Not what a bureau calls itself. */
  'organ:government':
    '市政府办公室 县政府办公室 区政府办公室 市政府办公厅 省政府办公厅 政府办公室 政府办公厅 市政府 县政府 区政府 省政府 市人民政府 县人民政府 区人民政府 省人民政府 市人民政府办公室 县人民政府办公室 区人民政府办公室 市政府办 县政府办 区政府办',
  'each:':
    '各级 各级行政机关 各行政机关 各单位 各部门 各乡镇 各区 各县 各区县 各县区 各县市区 各地 各市 各镇 各街道 全系统 系统 下属 所属 区直 县直 市直 省直 市县 各地各部门 乡镇 直属 基层 各科室 各处室 各股室 各站所 局属 委属 厅属 院属 校属 省属 市属 区属 县属 镇属 下级 下设 派出机构 派出单位 二级机构 二级单位 全国 分局 其他单位 其他部门',
}

const joining = '和 与 及 并 或 以及 及其 或者'

/** How one figure hangs on another. */
const relations: Words<Relation> = {
  among: '其中 其中包括 其中含 包括 包含 含 内含 其中有 含有 涵盖',
  sum: '合计 总计 合计为',
  others: '其他 其它 其余 另外其他',
  break: '同时 此外 另外 另 除此之外 与此同时',
}

const grammar: Readonly<Record<string, string>> = {
  not: '未 没有 无 均未 均无 尚未 从未 未曾 也无 亦无 并未 暂未 暂无 没 也未 均没有 也没有 不 亦未 不曾 未有',
  all: '均 全部 都 所有 均已 已全部 全 均被 均系 均为 全部为 都是 全是 皆 悉数 均由 100%',
  compare: '同比 比 较 相比 环比 增长 下降 上升 增加 减少 增幅 降幅 上涨 提高 对比 相较于 多于 少于 翻',
  vague: '约 大约 约为 大概 接近 将近 超过',
  share: '占 占比 占总数 占比为 比例 比例为 占全部 占总量 占比达',
  /** These turn a statement into something else: a condition, a duty, another's work. */
  block:
    '如 若 凡 对于 倘若 一旦 是否 应当 必须 不得 确保 力争 计划 拟 下一步 指导 协助 协办 转办 会办 交办 督办 配合 协调 督促 转交 代 会同 转送 征求 帮助 原则 年均 平均 最多 最高 最少 到期 预计 除 第三方意见 处理费 信息处理费 政府信息公开处理费 件次 申请件次 实际 延期 延期答复 延期办理 超期 报请 提请 呈报 报县 报市 报省 报区 报经 合并 疑难 即时 当场 联合 政府信息公开信息处理费',
  /** Says nothing that matters here; may stand anywhere in a phrase. */
  filler:
    '共 共计 总共 一共 计 的 了 为 有 是 于 到 至 向 以 对 我 本 其 该 等 各类 各项 各 已 已经 案 案件 案子 件 事项 事宜 情况 方面 数量 数 总数 总量 共有 达 达到 任何 形式 任何形式 类 类别 方式 途径 群众 市民 公民 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 各类主体 申请主体 公民法人和其他组织 公民法人或其他组织 公民、法人 公民和法人 公民及法人 公民与法人 公民或法人 公民、法人以及其他组织 公民、法人、其他组织 公民、组织 公民和组织 公民、企业 公民、企业和其他组织 自然人、法人 自然人和法人 自然人及法人 自然人与法人 自然人或法人 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 自然人、法人及其他组织 自然人、法人以及其他组织 自然人和法人或其他组织 社会公众 公众 申请人 申请人的 社会 组织 单位提交 提出 提出的 提交 提交的 具体 期间 内容 我们 名义 结果 业务工作 处理结果 办理结果 依法 依法依规 按期 按时 按规定 规范 及时 继续 办件量 中 内 要求 当前 主动 现象 案例 服务 工作 这 上述 统计 数据 另有 本部门 事务 按要求 按照要求 按规定程序 按 按照 依照 严格 严格按照 在 条例 规定 程序 时限 期限 法定 法定期限 法定时限 规定时限 规定期限 均按 剩余 尚余 尚有 还有 届时 年报 本年度内 合规 申请内容 继续办理 也 亦 又 还 相关 政府 新 期 从 自 来 起 个 作 就 年度内的 累计数 答复件 因素 原因 时 进行 完成 市 县 区 局 委 件数 件为 为由 回 书 受 机关 项 后 情形 可 公开方面 范围内 政府网站 市政府网站 县政府网站 区政府网站 省政府网站 市政府门户网站 县政府门户网站 区政府门户网站 省政府门户网站 市人民政府网站 县人民政府网站 区人民政府网站 省人民政府网站 市人民政府门户网站 县人民政府门户网站 区人民政府门户网站',
  /** Words that begin or end like one of ours and mean something else. */
  other:
    '节约 预约 约谈 约束 签约 合约 公约 实际行动 实际情况 实际工作 实际问题 结合实际 进一步 一步 无障碍 无关 无人机 无线 无偿 无缝 无证 无纸化 未来 未成年 未成年人 均衡 人均 没收 收集 共收集 全年收集 全年收听 收费标准 征收 回收 验收 吸收 收入 收听 收藏 收看 收购 收储 收官 税收 不断 不同 不仅 不少 不足 不够 不动产 不良 不利 不到位 不及时 不规范 不定期 不低于 比如 比赛 公开栏 公开日 公开课 公开栏目 公开专栏 公开平台 公开目录 公开专区 公开指南 公开制度 公开年报 公开招聘 公开招标 公开条例 政府信息公开条例 信息公开条例 信息化 信息资源 信息系统 信息技术 全面 全程 全力 全过程 全覆盖 全流程 全方位 都市 首都 所有权 共同 共享 共建 公共 申请人身份 因此 因地制宜 被动 被告 原告 其次 另行 除了 含量 包含在 较为 较好 较大 较高 较多 计算 有效性 有效期 有效防范 有效保障 有效提升 有效推动 有效回应 有效解决 有效利用 有效途径 有效措施 有效开展 有效促进 有效运行 有效落实 有效降低 保留意见 新闻 新增长 处理办法 处理能力 处理流程 处理机制 处理水平 处理工作 办理流程 办理程序 办理机制 办理水平 办理质量 办理能力 办理情况 答复书 答复质量 答复格式 答复文书 答复水平 答复意见 答复工作 受理范围 受理点 受理条件 受理渠道 受理机构 受理单位 决定书 审理后 审结',
}

const measures: Readonly<Record<Measure, string>> = {
  case: '件 份 起 宗 项 条 次 个 例 案 部 封 单',
  occasion:
    '件次 人次 批次 场次 频次 次数 人 户 家 名 批 类 篇 场 期 幅 张 段 分钟 小时 天 日 年 月 个月 个工作日 工作日 周 号 楼 层 页 字 万字 粉丝 倍 位 支 辆 所 台 套 亩 平方米 公里 处 轮 届 级 岁 元/件 元/页 版 集 组 步 方面 大类 章 款 阶段 部分 省 市 区 县 镇 乡 村 度 米 吨 点 秒 时 分 条次 条/次 百分点 个百分点 余家 名单 种 门 本 册 则 栏 块 课时 学时 多种 站 局 科 处室 个部门 个单位 个栏目 个部分 个方面 个组成部分',
  yuan: '元 万元 亿元 元整',
}

export const punctuation: Readonly<Record<string, string>> = {
  ',': 'comma', '、': 'pause', ';': 'semicolon', ':': 'colon', '(': 'open', ')': 'close', '[': 'open', ']': 'close',
  '【': 'open', '】': 'close', '|': 'comma', '→': 'comma', '—': 'comma', '“': 'quote', '”': 'quote', '"': 'quote', '‘': 'quote', '’': 'quote',
} // prettier-ignore

function* senses(): Generator<readonly [string, Sense]> {
  for (const [key, words] of Object.entries(things)) yield [words, { kind: 'thing', key: key as Thing }]
  for (const [key, words] of Object.entries(actions)) yield [words, { kind: 'action', key: key as Action }]
  for (const [key, words] of Object.entries(applicants)) yield [words, { kind: 'applicant', key: key as Applicant }]
  for (const [key, words] of Object.entries(results)) yield [words, { kind: 'result', key }]
  for (const [key, words] of Object.entries(outcomes)) yield [words, { kind: 'outcome', key: key as Outcome }]
  for (const [key, words] of Object.entries(times)) yield [words, { kind: 'time', key: key as TimeWord }]
  for (const [key, words] of Object.entries(scopes)) yield [words, { kind: 'scope', key: key as ScopeWord }]
  for (const [key, words] of Object.entries(relations)) yield [words, { kind: 'relation', key: key as Relation }]
  yield [joining, { kind: 'filler', key: 'and' }]
  for (const [key, words] of Object.entries(grammar)) yield [words, { kind: key as 'not' }]
}

export const vocabulary = lexiconOf(senses())

/** Looked up only behind a number, where 个 and 部 are measure words. */
export const measureWords = lexiconOf(
  Object.entries(measures).map(([key, words]): [string, Sense] => [words, { kind: 'measure', key: key as Measure }]),
)

/** Units of a date: a number of them alone states nothing. */
export const dates: ReadonlySet<string> = new Set(['年', '月', '日', '号'])
