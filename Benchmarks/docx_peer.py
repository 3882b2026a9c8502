"""The same consolidated report as a Word file, by python-docx.

usage: docx_peer.py REPORT.json OUT.docx
"""
import base64
import io
import json
import sys
import time

from docx import Document
from docx.shared import Mm, Pt

ROUNDS, COUNT = 5, 20


def cells(document, left, right):
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, [left, right]):
        cell.text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def build(paper):
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    cells(document, paper["left"], paper["right"])
    for line in paper["title"]:
        document.add_paragraph().add_run(line).bold = True
    for block in paper["blocks"]:
        match block["kind"]:
            case "heading": document.add_heading(block["text"], block["level"])
            case "paragraph" | "item": document.add_paragraph(block["text"])
            case "table":
                document.add_paragraph(block["text"])
                table = document.add_table(rows=len(block["rows"]), cols=len(block["rows"][0]))
                table.style = "Table Grid"
                for values, row in zip(block["rows"], table.rows):
                    for value, cell in zip(values, row.cells):
                        cell.text = value
            case "picture":
                document.add_picture(io.BytesIO(base64.b64decode(block["png"])), width=Mm(block["millimetres"]))
                document.add_paragraph(block["text"])
    cells(document, ["Nơi nhận:", *paper["recipients"]], paper["signature"])
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


paper = json.load(open(sys.argv[1], encoding="utf-8"))
open(sys.argv[2], "wb").write(build(paper))
seconds = []
for round in range(ROUNDS + 1):
    start = time.perf_counter()
    for _ in range(COUNT):
        build(paper)
    seconds.append(time.perf_counter() - start)
print(json.dumps({"name": "docx", "count": COUNT, "seconds": seconds[1:]}))
