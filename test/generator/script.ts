/** Simplified characters as sites that convert to traditional show them: character by character, which is why 规范 becomes 規范. */
const pairs =
  '总總体體况況动動开開处處请請复復议議诉訴讼訟问問题題进進报報项項条條规規数數废廢现現决決许許罚罰强強业業费費额額单單' +
  '万萬关關为為于於结結转轉办辦国國护護权權类類务務过過执執询詢机機构構没沒补補内內访訪举舉无無确確认認获獲缴繳纳納续續' +
  '计計维維审審纠糾经經会會组組织織团團购購对對减減制制发發两兩与與县縣区區镇鎮产產开開资資财財预預细細实實时時应應当當' +
  '统統编編华華民民档檔归歸专專栏欄责責员員训訓门門网網检檢询詢将將绩績业業间間础礎试試据據医醫卫衛级級场場监監济濟乡鄉' +
  '质質优優优優达達导導传傳护護积積极極环環节節设設点點务務历歷查查验驗签簽见見馈饋页頁简簡讯訊号號图圖频頻说說读讀从從'

const table = new Map<string, string>()
for (let i = 0; i + 1 < pairs.length; i += 2) table.set(pairs.charAt(i), pairs.charAt(i + 1))

export function traditional(text: string): string {
  return text.replace(/[一-鿿]/gu, (char) => table.get(char) ?? char)
}
