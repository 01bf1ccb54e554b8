/**
 * Traditional characters of the vocabulary and their simplified forms: mirror sites convert reports.
 * Only characters that stand in words the prose reader knows; everything else may stay as it is.
 */
const traditional =
  '報報告開關請總結處數複復議訴訟維持糾審個條項規範許罰強機構業會織應須證無沒發廢現據統計時間為與轉餘從對經國務屬類過祕穩護權執決辦門廳區縣鎮鄉級單導協調撤銷徵費額萬億約還監熱線資訊團體閱產剩傳當遞繳內兩歸標準製實給網確認獲補電聯號達'
const simple =
  '报报告开关请总结处数复复议诉讼维持纠审个条项规范许罚强机构业会织应须证无没发废现据统计时间为与转余从对经国务属类过秘稳护权执决办门厅区县镇乡级单导协调撤销征费额万亿约还监热线资讯团体阅产剩传当递缴内两归标准制实给网确认获补电联号达'

export const simplified: ReadonlyMap<string, string> = new Map(
  [...traditional].map((char, i): [string, string] => [char, simple[i]!]).filter(([from, to]) => from !== to),
)
