/** What `--help` prints. */
import type { Text } from '../core/model'

export const usage: Text = {
  zh: `用法：
  ogi-report check [选项] 路径…     检查政府信息公开工作年度报告
  ogi-report extract [选项] 路径…   取出三张表中的每一个数
  ogi-report lsp --stdio           供编辑器使用的语言服务器

路径可以是文件、文件夹（.txt .tsv .md .html .htm .ogi，遵守 .gitignore）、通配符，或 -（标准输入）。

check 的选项：
  --format 格式          text、json、sarif（SARIF 2.1.0）或 github（GitHub Actions 批注），默认 text
  --severity 级别        只看此级别及以上：error、warning、information、hint（默认 hint）
  --fix                  改正不影响数字、文字和结构的问题，如全角数字
  --fix --unsafe         应用全部首选的修正，并逐条说明；对 - 则把改后的文本写到标准输出
extract 的选项：
  --format json|csv      输出格式（默认 json）
通用选项：
  --lang zh|en           提示语言（默认随 .ogi-report.json 或系统）
  -h, --help             显示本说明
  -V, --version          显示版本

退出码：0 没有错误和警告；1 有错误或警告；2 用法有误，或有文件无法读取（其余文件照常检查）。
文件的编码自动识别：UTF-8、GB18030（含 GBK），带 BOM 的 UTF-16。
`,
  en: `Usage:
  ogi-report check [options] PATH…     check annual reports on open government information
  ogi-report extract [options] PATH…   print every value of the three tables
  ogi-report lsp --stdio               the language server, for editors

A path is a file, a folder (.txt .tsv .md .html .htm .ogi, .gitignore respected), a glob, or - for standard input.

Options of check:
  --format FORMAT        text, json, sarif (SARIF 2.1.0) or github (annotations of GitHub Actions) (default: text)
  --severity LEVEL       lowest severity shown: error, warning, information, hint (default: hint)
  --fix                  mend what changes no number, word or structure, such as full-width digits
  --fix --unsafe         apply all preferred fixes and tell each one; for - the text goes to standard output
Options of extract:
  --format json|csv      (default: json)
Options of both:
  --lang zh|en           language of messages (default: that of .ogi-report.json, else the locale)
  -h, --help             print this
  -V, --version          print the version

Exit code: 0 no error or warning; 1 errors or warnings; 2 wrong usage, or a file that cannot be read (the others
are still checked).
Encodings are recognised: UTF-8, GB18030 (and so GBK), UTF-16 with a byte order mark.
`,
}
