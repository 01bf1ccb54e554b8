/** Characters that stand for others in placed text. Knows nothing of places. */

/**
 * Radicals that fonts give for the character that looks the same, where Unicode has no compatibility form for them
 * (EquivalentUnifiedIdeograph of the Unicode character database): those of simplified writing and the common others.
 */
const supplement =
  '⺁厂⺃乚⺅亻⺆冂⺇几⺉刂⺋卩⺌小⺍小⺎尢⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺯糸⺰纟⺱罓⺲罒⺳网⺴网⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'

const equivalents = new Map(
  Array.from({ length: supplement.length / 2 }, (_, i) => [supplement[2 * i]!, supplement[2 * i + 1]!]),
)

const radical = /[\u2e80-\u2fdf]/g

/** With every radical as the character that it looks like; nothing else is changed, and the length stays. */
export function unradical(text: string): string {
  return text.replace(radical, (c) => equivalents.get(c) ?? c.normalize('NFKC'))
}

const digit = /^[\d０-９]$/
const figure = /[\d０-９.,．，%％]/

export function isDigit(char: string): boolean {
  return digit.test(char)
}

/** What numbers are written with. */
export function isFigure(text: string): boolean {
  return figure.test(text)
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

/** Between such a character and the next no blank is written. */
export function isWide(text: string): boolean {
  return han.test(text) || (text >= '\uff00' && text <= '\uff60')
}
