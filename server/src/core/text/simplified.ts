/** Traditional characters of the form's vocabulary, so that reports on mirror sites that convert their pages are read alike. */

const pairs =
  '體体條条項项規规範范廢废減减額额單单萬万業业構构組组織织處处擬拟國国務务應应開开關关係系於于為为與与無无機机請请數数據据結结轉转維维糾纠審审訟讼訴诉複复復复議议經经後后總总計计購购採采標标準准護护權权個个實实質质類类內内過过執执詢询補补舉举報报眾众識识認认聯联繫系費费繳缴納纳導导會会縣县區区鄉乡鎮镇廳厅辦办廠厂場场發发佈布級级續续繼继問问題题進进況况狀状見见訊讯網网頁页選选擇择說说東东車车長长門门書书學学習习產产價价軟软動动態态達达運运還还這这邊边適适遞递遲迟鄰邻釋释隊队階阶隨随險险雙双離离難难電电靈灵靜静順顺須须預预頒颁領领頭头頻频風风飛飞養养餘余館馆駐驻驗验麗丽齊齐齡龄證证詳详該该評评試试詞词課课調调談谈論论諮咨譯译讀读變变讓让負负財财責责貨货販贩貫贯貼贴貿贸資资賠赔贈赠贊赞紀纪約约紙纸細细終终統统絕绝給给綜综綱纲編编緩缓緒绪線线練练縮缩績绩罰罚罷罢聖圣聞闻聲声職职腦脑臨临舊旧藝艺節节蓋盖藥药蘇苏號号術术衛卫裝装製制視视覺觉觀观觸触訂订記记設设許许訪访誠诚誤误諾诺謀谋貳贰賬账輕轻輔辅輛辆輸输辭辞農农連连週周遊游違违鄭郑醫医釐厘針针鋼钢錄录錢钱錯错鐵铁閉闭間间閱阅闊阔陸陆陽阳隱隐強强對对現现決决確确擔担層层屬属帶带幾几廣广張张徵征戶户掛挂揮挥損损擴扩斷断曆历歷历氣气沒没洩泄漢汉滿满灣湾災灾爭争獨独獲获環环畫画當当療疗監监穩稳積积築筑簡简簽签糧粮聽听興兴虛虚講讲較较郵邮鑒鉴鑑鉴際际雜杂雲云願愿顯显緊紧蘭兰島岛鎖锁嚴严團团圖图壓压奪夺婦妇孫孙寧宁將将屆届師师庫库彙汇匯汇彎弯徹彻憑凭懲惩戰战搶抢撥拨攔拦敗败敵敌時时晉晋暫暂極极樓楼樣样橋桥檔档檢检歲岁殺杀毀毁沖冲淺浅湧涌溝沟滅灭漁渔漲涨潛潜濟济瀏浏熱热燈灯燒烧爾尔牆墙犧牺獎奖瑪玛瓊琼畢毕癥症盜盗礦矿稅税種种穀谷竊窃筆笔紅红純纯紹绍緝缉緻致縫缝罵骂脅胁腳脚膽胆臺台莊庄華华葉叶蔭荫藍蓝蟲虫衝冲誌志誰谁諸诸謝谢譽誉豐丰貪贪貴贵買买賀贺賓宾賞赏賣卖賴赖趙赵趨趋踐践軍军輪轮輯辑轄辖辯辩遠远邏逻鄧邓醜丑銀银銅铜銳锐鋪铺錦锦鍵键鏡镜鑽钻閃闪閣阁闡阐陳陈陝陕陣阵陰阴隻只霧雾韓韩響响頂顶頸颈顧顾飯饭飲饮馬马駕驾騎骑騙骗驚惊骯肮鬥斗魯鲁鮮鲜鳥鸟鹽盐麥麦黃黄點点黨党龍龙龜龟員员來来從从們们優优僅仅協协義义劃划歸归並并償偿億亿勞劳勢势營营塊块壞坏'

/** By code unit the simplified one; 0 for what stays as it is. */
const table = new Uint16Array(0x10000)
for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)

/** The text itself where it has no traditional character. */
export function simplified(text: string): string {
  let result = ''
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const code = table[text.charCodeAt(i)]!
    if (code === 0) continue
    result += text.slice(done, i) + String.fromCharCode(code)
    done = i + 1
  }
  return done === 0 ? text : result + text.slice(done)
}
