/** What a reader sees of a text, and where it stands. */
import { describe, expect, test } from 'vitest'
import { placedEdits } from '../../../server/src/core/source/placed'
import { asWritten, placeOf, see } from '../../../server/src/core/source/seen'
import { applyEdits } from '../../../server/src/core/edits'

describe('what is seen', () => {
  test.each([
    ['&#x6536;&#21040;', '收到'],
    ['&#X6536;&ldquo;甲&rdquo;', '收“甲”'],
    ['a&#60;b&#38;&#124;&#9;', 'a&#60;b&#38;&#124;&#9;'],
    ['a &amp; b &lt;', 'a &amp; b &lt;'],
    ['⼀、总体', '一、总体'],
    ['⻓⻔⺠', '长门民'],
    ['年︑月､日', '年、月、日'],
    ['\u202d44\u202c', '44'],
    ['总\u200b体\u00ad情\ufeff况', '总体情况'],
    ['\x0444\x05', '44'],
    ['总\x13体\x15', '总体'],
    ['5\x04\x05 4', '5 4'],
    ['5\x04\x054', '5\x04\x054'],
    ['5\x07', '5\x07'],
    ['２０２３年１月', '2023年1月'],
    ['１２３', '１２３'],
    ['二〇二三年十二月三十一日', '2023年12月31日'],
    ['至十二月三十一日止', '至12月31日止'],
    ['一九九八年', '1998年'],
    ['二三十年', '二三十年'],
    ['第一、二月', '第一、二月'],
    ['總體情況', '总体情况'],
    ['甲\v乙\u2028丙\u0085丁', '甲\n乙\n丙\n丁'],
    ['甲\n\f乙', '甲\n 乙'],
    ['a < b 与 <规章>', 'a < b 与 <规章>'],
    ['正文 (<td>) 与 <span> 无关', '正文 (<td>) 与 <span> 无关'],
    ['<script>甲</script>', '<script>甲</script>'],
    ['| 强制 | <del>5</del><ins>8</ins> | 8<sup>[1]</sup> |', '| 强制 | 8 | 8 |'],
    ['## <a name="t2"></a>二、<u>主动</u>公开', '## 二、主动公开'],
    ['<!--\n<script>甲</script><b>乙</b>\n-->', '<!--\n<script>甲</script>乙\n-->'],
    ['以 <del> 标签\n<b>总体</b>情况', '以 <del> 标签\n总体情况'],
    ['｜甲｜<b>乙</b>｜\n｜1｜2｜\n｜1｜2｜\n｜1｜2｜\n｜1｜2｜', '|甲|乙|\n|1|2|\n|1|2|\n|1|2|\n|1|2|'],
  ])('%j → %j', (source, text) => {
    expect(see(source).text).toBe(text)
  })

  test.each([
    ['<td><del>5</del><ins>8</ins></td>', '<td>8</td>'],
    ['<td><s>5</s><strike>4</strike>8</td>', '<td>8</td>'],
    ['<td><span style="display:none">1</span>8</td>', '<td>8</td>'],
    ['<td><span style="text-decoration: line-through">1</span>8</td>', '<td>8</td>'],
    ['<td><span style="visibility: hidden">1</span>8</td>', '<td>8</td>'],
    ["<td><span style='mso-hide:all'>1</span>8</td>", '<td>8</td>'],
    ['<td><span hidden>1</span>8</td>', '<td>8</td>'],
    ['<td>8<sup>[1]</sup></td><td>5<sub>注</sub></td>', '<td>8</td><td>5</td>'],
    ['<td>10<sup>万</sup></td>', '<td>10万</td>'],
    ['<td><select><option>1</option></select>8</td>', '<td>8</td>'],
    ['<table hidden><tr><td>1</td></tr></table><p>甲</p>', '<p>甲</p>'],
    ['<tr style="display:none"><td>1</td></tr><tr><td>8</td></tr>', '<tr><td>8</td></tr>'],
    ['<p>总<b>体</b><!-- x -->情<o:p></o:p>况</p>', '<p>总体情况</p>'],
    ['<p>甲</p><!-- never closed', '<p>甲</p><!-- never closed'],
    ['<p>甲</p><svg><text>1</text></svg><iframe>2</iframe><template>3</template>', '<p>甲</p>'],
  ])('of a page: %s', (source, text) => {
    expect(see(source).text).toBe(text)
  })
})

describe('where it stands', () => {
  const stands = (source: string, words: string) => {
    const seen = see(source)
    const start = seen.text.indexOf(words)
    const place = placeOf(seen, { start, end: start + words.length })
    return source.slice(place.start, place.end)
  }

  test.each([
    ['甲&#x6536;到乙', '收到', '&#x6536;到'],
    ['\u202d44\u202c', '44', '44'],
    ['<p>一、<b>总</b>体</p>', '总体', '总</b>体'],
    ['<p>一、<b>总</b>体</p>', '体', '体'],
    ['自二〇二二年三十一日', '年', '年'],
    ['十二月三十一日', '31', '三十一'],
  ])('in %s: %s', (source, words, written) => {
    expect(stands(source, words)).toBe(written)
  })

  test('a place between characters', () => {
    const at = (source: string, offset: number) => placeOf(see(source), { start: offset, end: offset }).start
    expect(at('<td><span></span></td>', 4)).toBe('<td><span>'.length)
    expect(at('\ufeff甲', 0)).toBe(1)
    expect(at('<b>甲</b>乙<p></p>', 1)).toBe('<b>甲'.length)
  })

  test.each([
    ['<p>20<font>22</font>年</p>', '2022', '2023', '<p>2023<font></font>年</p>'],
    ['<td>4<del>9</del>4</td>', '44', '5', '<td>5<del>9</del></td>'],
    ['<td>&#52;&#52;</td>', '44', '5', '<td>5</td>'],
  ])('in %s %s becomes %s', (source, from, to, result) => {
    const seen = see(source)
    const start = seen.text.indexOf(from)
    const edits = placedEdits([{ span: { start, end: start + from.length }, newText: to }], seen)
    expect(applyEdits(source, edits)).toBe(result)
  })

  test('words in their own script', () => {
    const seen = see('上猶縣 教育局\n正文')
    expect(asWritten(seen, '上犹县教育局', { start: 0, end: 8 })).toBe('上猶縣教育局')
  })
})
