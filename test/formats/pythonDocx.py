"""
Writes reports with python-docx, all at one start: a list of reports, each of parts and printed tables, as JSON on standard
input; the documents as a list of base64 on standard output.
"""
import base64
import io
import json
import sys

import docx


def written(parts):
    document = docx.Document()
    for part in parts:
        if part["kind"] != "table":
            document.add_paragraph(part["text"])
            continue
        rows = part["table"]["rows"]
        grid = document.add_table(rows=len(rows), cols=part["table"]["width"])
        # Asked once: the table works out all its cells for each one that is asked of it.
        cells = [row.cells for row in grid.rows]
        for y, row in enumerate(rows):
            for cell in row:
                x = cell["column"]
                first = cells[y][x]
                last = cells[y + cell["rowspan"] - 1][x + cell["colspan"] - 1]
                (first if first is last else first.merge(last)).text = cell["text"]
        document.add_paragraph("")
    out = io.BytesIO()
    document.save(out)
    return base64.b64encode(out.getvalue()).decode()


json.dump([written(parts) for parts in json.load(sys.stdin)], sys.stdout)
