"""What a plain pass of regular expressions finds in the same texts: figures with unit and qualifier, dates, citations, people with roles.

usage: intake_peer.py FILE…
"""
import json
import re
import sys
import time

UNIT = "lượt người|người nghe|người|buổi|lượt|hội nghị|lớp|học viên|đại biểu|đảng viên|mô hình|tin, bài|tin|bài|cuộc|văn bản|hộ|xã|phường|thôn|%"
FIGURE = re.compile(
    r"(?:(?P<word>hơn|trên|gần|dưới|khoảng|ước|xấp xỉ)\s+)?(?<![\d/.,])(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
    rf"(?:/(?P<of>\d+))?\s*(?P<scale>nghìn|triệu|tỷ)?\s*(?P<unit>{UNIT})\b", re.IGNORECASE)
DATE = re.compile(r"(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?", re.IGNORECASE)
CITATION = re.compile(
    r"(?:(Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Hướng dẫn|Kế hoạch|Thông tư|Nghị định|Công văn)\s+)?(?:số\s+)?"
    r"(\d{1,5})\s*[-/]\s*([A-ZĐ]{1,4}(?:[-/][A-ZĐa-z]+)+)(?:,?\s+ngày\s+(\d{1,2}/\d{1,2}/\d{4}))?")
PERSON = re.compile(r"(?:đồng chí|ông|bà)\s+((?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+\s?){2,5})(?:,\s*([^,.;]{4,80}))?")
TASK = re.compile(r"(?:giao|yêu cầu|đề nghị)\s+([^.;]{10,300})", re.IGNORECASE)
SCALE = {None: 1, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
ROUNDS = 5


def read(text):
    found = []
    for match in FIGURE.finditer(text):
        value = float(match["number"].replace(".", "").replace(",", ".")) * SCALE[match["scale"] and match["scale"].lower()]
        found.append(("figure", match.span(), value, match["word"], match["unit"]))
    for kind, pattern in [("date", DATE), ("citation", CITATION), ("person", PERSON), ("task", TASK)]:
        found += [(kind, match.span(), match.groups()) for match in pattern.finditer(text)]
    return found


texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
seconds = []
for round in range(ROUNDS + 1):
    start = time.perf_counter()
    found = [read(text) for text in texts]
    seconds.append(time.perf_counter() - start)
print(json.dumps({"name": "intake", "count": sum(len(text.encode()) for text in texts), "seconds": seconds[1:]}))
print(f"{len(texts)} texts, {sum(item[0] == 'figure' for items in found for item in items)} figures", file=sys.stderr)
