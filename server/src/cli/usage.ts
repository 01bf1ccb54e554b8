/** What `--help` prints, and what wrong usage is told with. */
import type { Text } from '../core'

export const usage: Text = {
  zh: `用法：
  ogi-report check [选项] 路径…     检查政府信息公开工作年度报告
  ogi-report extract [选项] 路径…   取出三张表中的每一个数
  ogi-report text 文件              显示文件的文本，各处的位置按它计算
  ogi-report export [选项] 报告     把报告导出为 Word 公文或网页
  ogi-report overview [选项] 路径…  各机关各年度的报告概览：缺哪一年，有哪些问题，哪些没有读出
  ogi-report summarise --agency 机关 --year 年度 [选项] 路径…
                                    把各单位的报告汇总成一份新报告
  ogi-report lsp --stdio            供编辑器使用的语言服务器
  ogi-report mcp                    供 AI 助手使用的 MCP 服务器（只读；返回的内容会交给助手）

路径可以是文件、文件夹（.txt .tsv .md .html .htm .ogi .docx .pdf，遵守 .gitignore）、通配符，或 -（标准输入）。
.doc .wps .xls .xlsx .rtf .odt .ofd 不能读取，只列出名称，请另存为 .docx。PDF 只检查，不修改。

check 的选项：
  --format 格式          text、json、sarif（SARIF 2.1.0）或 github（GitHub Actions 批注），默认 text
  --severity 级别        只看此级别及以上：error、warning、information、hint（默认 hint）
  --fix                  改正不影响数字、文字和结构的问题，如全角数字
  --fix --unsafe         应用全部首选的修正，并逐条说明；对 - 则把改后的文本写到标准输出
extract 的选项：
  --format 格式          json、ndjson（每份报告一行）、csv、xlsx（Excel）、parquet，默认 json
  --wide                 每份报告一行，每个地址一列（csv、xlsx、parquet）
  --labels zh|en         在地址旁写出部分、行、列和依据（csv、parquet）；xlsx 的文字（默认 zh）
  --bom                  csv 以 BOM 开头，Excel 据此识别编码
  --from ndjson          路径是以前输出的 ndjson（含 --stream 的输出），合并为另一种格式
  各列和各地址的含义见 docs/addresses.md
export 的选项：
  --format docx|html     Word 文件（GB/T 9704 公文格式）或单个网页
overview 的选项：
  --format 格式          text、json、csv、xlsx（Excel）或 html（单个网页），默认 text
  --figure 地址          附上这个数各年度的情况，可以多次使用，如 requests.received.total
  --bom                  csv 以 BOM 开头，Excel 据此识别编码
summarise 的选项：
  --allow-missing        有单位缺报告、有数没有读出时仍然汇总：缺的数留空，缺的单位不计入
  --trace 文件           各单位在每个合计中的数（.csv 或 .xlsx）
  --output 文件          写到这个文件：.docx 为 Word 公文，.html 为网页，其他为文本（默认标准输出）
check 和 extract 的选项：
  --stream               从标准输入逐行读 {"id","path"} 或 {"id","text"}，每行即时输出一行 JSON（见 docs/scale.md）
  --jobs N               用几个进程（默认为处理器核数），输出顺序不变
extract、overview、export、text 的选项：
  --output 文件          写到这个文件，格式由扩展名决定（默认标准输出）
通用选项：
  --lang zh|en           提示语言（默认随 .ogi-report.json 或系统）
  -h, --help             显示本说明
  -V, --version          显示版本

退出码：0 没有错误和警告；1 有错误或警告（只有 check）；2 用法有误，或有文件无法读取（其余文件照常检查）。
文件的编码自动识别：UTF-8、GB18030（含 GBK），带 BOM 的 UTF-16。
`,
  en: `Usage:
  ogi-report check [options] PATH…     check annual reports on open government information
  ogi-report extract [options] PATH…   print every value of the three tables
  ogi-report text FILE                 print the text that positions refer to
  ogi-report export [options] REPORT   set the report anew as a Word document or a web page
  ogi-report overview [options] PATH…  reports by agency and year: which are missing, what is wrong, what was not read
  ogi-report summarise --agency A --year Y [options] PATH…
                                       add up the reports of units as a new report
  ogi-report lsp --stdio               the language server, for editors
  ogi-report mcp                       the MCP server, for assistants (reads only; what it returns goes to them)

A path is a file, a folder (.txt .tsv .md .html .htm .ogi .docx .pdf, .gitignore respected), a glob, or - for
standard input. Of .doc .wps .xls .xlsx .rtf .odt .ofd only the names are told: save them as .docx. A PDF is checked,
never changed.

Options of check:
  --format FORMAT        text, json, sarif (SARIF 2.1.0) or github (annotations of GitHub Actions) (default: text)
  --severity LEVEL       lowest severity shown: error, warning, information, hint (default: hint)
  --fix                  mend what changes no number, word or structure, such as full-width digits
  --fix --unsafe         apply all preferred fixes and tell each one; for - the text goes to standard output
Options of extract:
  --format FORMAT        json, ndjson (a report a line), csv, xlsx (Excel) or parquet (default: json)
  --wide                 a row a report, a column an address (csv, xlsx, parquet)
  --labels zh|en         section, row, column and provision beside the address (csv, parquet); the words of a
                         workbook (default: zh)
  --bom                  begin the csv with a byte order mark, by which Excel knows the encoding
  --from ndjson          the paths are ndjson of before, that of --stream too: join it in another format
  What the columns and the addresses mean: docs/addresses.md
Options of export:
  --format docx|html     an official document for Word (GB/T 9704), or one page
Options of overview:
  --format FORMAT        text, json, csv, xlsx (Excel) or html (one page) (default: text)
  --figure ADDRESS       adds this figure over the years; may be given several times (requests.received.total)
  --bom                  begin the csv with a byte order mark, by which Excel knows the encoding
Options of summarise:
  --allow-missing        go on though units are missing or figures were not read: such sums stay blank, such units
                         are not counted
  --trace FILE           each unit's share of each sum (.csv or .xlsx)
  --output FILE          where to write the report: .docx for Word, .html as a page, else as a text (default:
                         standard output)
Options of check and extract:
  --stream               read {"id","path"} or {"id","text"} line by line from standard input and answer each line
                         with one of JSON, at once (docs/scale.md)
  --jobs N               by so many processes (default: one for each core); the order stays
Options of extract, overview, export and text:
  --output FILE          where to write it; its ending decides the format (default: standard output)
Options of all:
  --lang zh|en           language of messages (default: that of .ogi-report.json, else the locale)
  -h, --help             print this
  -V, --version          print the version

Exit code: 0 no error or warning; 1 errors or warnings (of check alone); 2 wrong usage, or a file that cannot be read
(the others are still checked).
Encodings are recognised: UTF-8, GB18030 (and so GBK), UTF-16 with a byte order mark.
`,
}

/** The commands alone: with the options, what is wrong would scroll out of sight. */
export const commands: Text = {
  zh: `${usage.zh.split('\n\n')[0]!}\n\nogi-report --help 列出全部选项。\n`,
  en: `${usage.en.split('\n\n')[0]!}\n\nogi-report --help lists all options.\n`,
}
