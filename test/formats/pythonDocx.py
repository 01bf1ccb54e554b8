"""Writes a report with python-docx: parts and printed tables as JSON on standard input, the document on standard output."""
import io
import json
import sys

import docx

document = docx.Document()
for part in json.load(sys.stdin):
    if part["kind"] != "table":
        document.add_paragraph(part["text"])
        continue
    rows = part["table"]["rows"]
    grid = document.add_table(rows=len(rows), cols=part["table"]["width"])
    for y, row in enumerate(rows):
        for cell in row:
            x = cell["column"]
            first = grid.cell(y, x)
            last = grid.cell(y + cell["rowspan"] - 1, x + cell["colspan"] - 1)
            (first if first is last else first.merge(last)).text = cell["text"]
    document.add_paragraph("")
out = io.BytesIO()
document.save(out)
sys.stdout.buffer.write(out.getvalue())
