"""The text of the same Word files by python-docx: paragraphs, and the cells of tables.

usage: docx_reading_peer.py FILE…
"""
import io
import json
import sys
import time

from docx import Document

ROUNDS = 5


def read(data):
    document = Document(io.BytesIO(data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


files = [open(path, "rb").read() for path in sys.argv[1:]]
seconds = []
for round in range(ROUNDS + 1):
    start = time.perf_counter()
    for data in files:
        read(data)
    seconds.append(time.perf_counter() - start)
print(json.dumps({"name": "files", "count": len(files), "seconds": seconds[1:]}))
