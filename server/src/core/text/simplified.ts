/** Traditional characters of the form's vocabulary, so that reports on mirror sites that convert their pages are read alike. */

const pairs =
  '體体條条項项規规範范廢废減减額额單单萬万業业構构組组織织處处擬拟國国務务務务應应開开關关係系於于為为與与無无機机請请數数據据結结轉转維维糾纠審审訟诉訴诉複复復复議议經经後后總总計计購购採采標标準准護护權权個个實实質质類类內内過过執执詢询補补舉举報报眾众識识認认聯联繫系費费繳缴納纳報报導导會会縣县區区鄉乡鎮镇廳厅辦办廠厂場场發发佈布級级續续繼继問问題题進进況况狀状見见訊讯網网頁页選选擇择說说明明東东車车長长門门書书學学習习產产價价軟软動动態态達达運运還还這这邊边適适遞递遲迟鄰邻釋释隊队階阶隨随險险雙双離离難难電电靈灵靜静順顺須须預预頒颁領领頭头頻频風风飛飞養养餘余館馆駐驻驗验體体麗丽齊齐齡龄證证詳详該该評评試试詞词詢询課课調调談谈論论諮咨譯译讀读變变讓让負负財财責责貨货販贩貫贯貼贴貿贸資资賠赔質质購购贈赠贊赞紀纪約约級级紙纸細细終终統统絕绝給给綜综綱纲編编緩缓緒绪線线練练縮缩績绩繁繁織织罰罚罷罢聖圣聞闻聲声職职腦脑臨临舊旧藝艺節节蓋盖藥药蘇苏號号術术衛卫裝装製制視视覺觉觀观觸触訂订記记設设許许訪访評评詳详誠诚誤误課课請请諾诺謀谋證证識识議议護护貳贰賬账輕轻輔辅輛辆輸输辭辞農农連连週周遊游違违鄭郑醫医釐厘針针鋼钢錄录錢钱錯错鎮镇鐵铁長长閉闭間间閱阅闊阔陸陆陽阳隱隐'

const table = new Map<string, string>()
for (let i = 0; i + 1 < pairs.length; i += 2) table.set(pairs[i]!, pairs[i + 1]!)
const traditional = new RegExp(`[${[...table.keys()].join('')}]`, 'g')

export function simplified(text: string): string {
  return text.replace(traditional, (c) => table.get(c) ?? c)
}
