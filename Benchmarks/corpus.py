"""Texts and files in any quantity for the benchmarks, from the documents of the sample province and prose.txt: the same in every run.

A text is a page of an office: menus, an opening that says what happened and when, paragraphs, the links below. Paragraphs are drawn and put
together anew, and every number in them is another of the same length, so that no two texts are alike while each reads like the genre. The
documents of the sample province tell four times as many figures as real pages do, so most paragraphs come from prose.txt, which tells none.
"""
import html
import itertools
import os
import random
import re

SEED = 20260721
PROSE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "prose.txt")
MENU = ["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo", "Học tập và làm theo Bác", "Thông tin liên hệ"]
FOOT = ["Quang cảnh hội nghị", "Tin, ảnh: Minh Tâm", "Các tin khác"]


def paragraphs(text):
    return re.split(r"\n\s*\n", text.strip())


def documents(samples):
    """Endless texts. `samples` are the sample documents: a title, a blank line, paragraphs parted by blank lines."""
    chance = random.Random(SEED)
    parts = [paragraphs(sample) for sample in samples]
    heads = [part[:2] for part in parts if len(part) > 2]
    bodies = [paragraph for part in parts for paragraph in part[2:]]
    prose = paragraphs(open(PROSE, encoding="utf-8").read())
    while True:
        body = chance.sample(bodies, chance.randint(1, 7)) + chance.sample(prose, chance.randint(5, 14))
        chance.shuffle(body)
        page = [*menu(chance), *chance.choice(heads), *body, *FOOT, *links(chance, heads)]
        yield re.sub(r"\d+", lambda match: number(chance, match[0]), "\n\n".join(page))


def menu(chance):
    clock = f"Thứ {chance.choice(['Hai', 'Ba', 'Tư', 'Năm', 'Sáu'])}, {date(chance)}, {chance.randint(7, 17):02}:{chance.randint(0, 59):02}"
    return MENU + [clock, f"Lượt xem: {chance.randint(100, 9_999)}"]


def links(chance, heads):
    return [f"{title} ({date(chance)})" for title, _ in chance.sample(heads, 5)]


def date(chance):
    return f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/2026"


def number(chance, written):
    """Another number as long. Days, months, years and what begins with a nought stay what they are, or no date would be left."""
    if len(written) <= 2 or written[0] == "0" or re.fullmatch(r"(19|20)\d\d", written):
        return written
    return str(chance.randint(10 ** (len(written) - 1), 10 ** len(written) - 1))


def write_parted(path, samples, size):
    """One file of that many bytes or a little more, its texts parted by form feeds; how many they are."""
    written = 0
    with open(path, "wb") as file:
        for count, text in enumerate(documents(samples), 1):
            written += file.write(text.encode() + b"\f")
            if written >= size:
                return count


def write_files(folder, samples, count):
    """Plain texts, pages and Word files by turns; their paths."""
    from docx import Document

    os.makedirs(folder)
    paths = []
    for number, text in enumerate(itertools.islice(documents(samples), count)):
        kind = ["txt", "html", "docx", "txt"][number % 4]
        paths.append(f"{folder}/{number:05}.{kind}")
        if kind == "docx":
            document = Document()
            for paragraph in text.split("\n\n"):
                document.add_paragraph(paragraph)
            document.save(paths[-1])
            continue
        if kind == "html":
            text = "<!doctype html><meta charset=utf-8><body>" + "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(text)
    return paths
