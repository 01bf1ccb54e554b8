// Made by `npm run action` from server/src/cli/action. Do not edit.
"use strict";

// server/src/cli/action/main.ts
var import_node_child_process = require("node:child_process");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");

// server/src/cli/formats/printable.ts
function printable(text) {
  return text.replaceAll("	", "  ").replace(/[\p{Cc}\p{Cs}]/gu, "?").replace(new RegExp("\\p{Cf}", "gu"), "");
}

// server/src/cli/formats/workflowCommand.ts
var commands = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice"
};
function workflowCommand(severity, properties, message) {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(",")}::${escaped(message)}
`;
}
function escaped(text) {
  return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}
function escapedProperty(text) {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// server/src/cli/action/annotations.ts
var shown = 50;
var weights = { error: 0, warning: 1, information: 2, hint: 3 };
function byWeight({ reports }) {
  const all = reports.flatMap((report) => report.diagnostics.map((found) => [report, found]));
  return all.sort(([, a], [, b]) => weights[a.severity] - weights[b.severity]);
}
function annotations(checked) {
  return byWeight(checked).map(([{ path, format }, { code, severity, message, place, range }]) => {
    if (format !== "text") return workflowCommand(severity, { file: path, title: code }, `${place} ${message}`);
    const lines = { line: range.start.line + 1, endLine: range.end.line + 1 };
    return workflowCommand(severity, { file: path, ...lines, title: code }, message);
  });
}

// server/src/cli/action/summary.ts
var words = {
  title: { zh: "政府信息公开年报检查", en: "Annual reports on open government information" },
  report: { zh: "报告", en: "Report" },
  agency: { zh: "单位", en: "Agency" },
  year: { zh: "年度", en: "Year" },
  read: { zh: "读出的数", en: "Figures read" },
  errors: { zh: "错误", en: "Errors" },
  warnings: { zh: "警告", en: "Warnings" },
  others: { zh: "其他", en: "Others" },
  findings: { zh: "最严重的问题", en: "The gravest findings" },
  notRead: { zh: "没有检查的文件", en: "Files that were not checked" },
  clean: { zh: "未发现问题。", en: "No findings." },
  none: { zh: "没有年度报告。", en: "No annual reports." }
};
var most = 100;
function summaryOf(checked, language) {
  const say = (word) => words[word][language];
  const { reports, summary } = checked;
  const real = reports.filter(({ isReport }) => isReport);
  const count = (severity, { diagnostics }) => diagnostics.filter((found2) => found2.severity === severity).length;
  const head = [say("report"), say("agency"), say("year"), say("read"), say("errors"), say("warnings"), say("others")];
  const rows = real.slice(0, most).map((report) => [
    report.path,
    report.agency ?? "",
    report.year ?? "",
    `${report.read}/${report.of}`,
    count("error", report),
    count("warning", report),
    count("information", report) + count("hint", report)
  ]);
  const found = byWeight(checked);
  const gravest = found.slice(0, most);
  const lines = [
    `## ${say("title")}`,
    "",
    ...real.length === 0 ? [say("none")] : table(head, rows),
    ...left(real.length - most),
    "",
    ...gravest.length === 0 && real.length > 0 ? [complete(summary) ? say("clean") : unread(summary, language)] : [],
    ...gravest.length > 0 ? [`### ${say("findings")}`, ""] : [],
    ...gravest.map(
      ([{ path }, { code, message, place }]) => `- \`${code}\` ${cell(path)} · ${cell(place)}: ${cell(message)}`
    ),
    ...left(found.length - most),
    "",
    ...summary.notRead.length > 0 ? [`### ${say("notRead")}`, ""] : [],
    ...summary.notRead.slice(0, most).map(({ path, why }) => `- ${cell(path)}: ${why}`),
    ...left(summary.notRead.length - most)
  ];
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n").trim()}
`;
}
function complete({ read, of, notRead }) {
  return read === of && notRead.length === 0;
}
function unread({ read, of }, language) {
  return { zh: `未发现问题；读出 ${read}/${of} 个数。`, en: `No findings; ${read} of ${of} figures read.` }[language];
}
function left(count) {
  return count > 0 ? ["", `… ${count}`] : [];
}
function table(head, rows) {
  const line = (cells) => `| ${cells.map((each) => cell(String(each))).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
function cell(text) {
  if (text === "---") return text;
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#|~!&@$]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// server/src/cli/action/main.ts
var severities = ["error", "warning", "information", "hint"];
function input(name) {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}
function oneOf(name, allowed, usual) {
  const value = input(name);
  const found = value === "" ? usual : allowed.find((each) => each === value);
  if (found === void 0) throw new Error(`${name}: ${value}; ${allowed.join(", ")}`);
  return found;
}
function inputs() {
  const paths = input("paths").split("\n").map((each) => each.trim()).filter(Boolean);
  return {
    paths: paths.length > 0 ? paths : ["."],
    severity: oneOf("severity", severities, "information"),
    failOn: oneOf("fail-on", ["error", "warning", "never"], "error"),
    sarif: input("sarif"),
    language: oneOf("language", ["zh", "en"], "zh"),
    command: input("command")
  };
}
function usualCommand() {
  const { name, version } = JSON.parse((0, import_node_fs.readFileSync)((0, import_node_path.join)(__dirname, "../package.json"), "utf8"));
  return `npx --yes ${name}@${version}`;
}
function check(format, { paths, severity, language, command }) {
  const [program, ...before] = (command === "" ? usualCommand() : command).split(" ");
  const args = [...before, "check", "--format", format, "--severity", severity, "--lang", language, "--", ...paths];
  const options = { encoding: "utf8", maxBuffer: 1 << 30, shell: process.platform === "win32" };
  const { error, status, stdout, stderr } = (0, import_node_child_process.spawnSync)(program, args, options);
  process.stderr.write(stderr);
  if (error) throw error;
  if (stdout === "") throw new Error(`${program} ended with exit code ${status}.`);
  return { text: stdout, failed: status !== 0 && status !== 1 };
}
function append(variable, text) {
  const file = process.env[variable];
  if (file) (0, import_node_fs.appendFileSync)(file, text);
}
function run() {
  const asked = inputs();
  const { text, failed } = check("json", asked);
  const checked = JSON.parse(text);
  if (asked.sarif !== "") (0, import_node_fs.writeFileSync)(asked.sarif, check("sarif", asked).text);
  process.stdout.write(annotations(checked).slice(0, shown).join(""));
  append("GITHUB_STEP_SUMMARY", summaryOf(checked, asked.language));
  const { errors, warnings, reports, notRead } = checked.summary;
  const outputs = { errors, warnings, reports, "not-read": notRead.length, sarif: asked.sarif };
  append(
    "GITHUB_OUTPUT",
    Object.entries(outputs).map(([name, value]) => `${name}=${value}
`).join("")
  );
  const failing = { error: errors, warning: errors + warnings, never: 0 }[asked.failOn];
  if (failing > 0 || failed) process.exitCode = 1;
}
try {
  run();
} catch (error) {
  process.stdout.write(`::error::${String(error instanceof Error ? error.message : error).replace(/\s+/g, " ")}
`);
  process.exitCode = 1;
}
