---@brief
---
--- https://github.com/OWNER/ogi-report
---
--- Language server for Chinese annual reports on open government information (政府信息公开工作年度报告): sums of the
--- statutory tables, sections, years, and figures in the text. Any other text stays silent.
---
--- `ogi-report` can be installed via `npm`:
--- ```sh
--- npm install -g ogi-report
--- ```

---@type vim.lsp.Config
return {
  cmd = { 'ogi-report', 'lsp', '--stdio' },
  filetypes = { 'text', 'markdown', 'html' },
  root_markers = { '.ogi-report.json', '.git' },
}
