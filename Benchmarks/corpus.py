"""Texts and files in any quantity for the benchmarks, from the documents of the sample province: the same ones in every run.

Paragraphs are drawn from the documents and put together anew, and every number in them is another of the same length, so that no two
texts are alike while each reads like the genre: an opening that says what happened and when, then results, limits, tasks.
"""
import html
import itertools
import os
import random
import re

SEED = 20260721


def documents(samples):
    """Endless texts. `samples` are the sample documents: a title, a blank line, paragraphs parted by blank lines."""
    chance = random.Random(SEED)
    parts = [re.split(r"\n\s*\n", sample.strip()) for sample in samples]
    heads = [part[:2] for part in parts if len(part) > 2]
    bodies = [paragraph for part in parts for paragraph in part[2:]]
    while True:
        paragraphs = chance.choice(heads) + chance.sample(bodies, chance.randint(3, 24))
        yield re.sub(r"\d+", lambda match: number(chance, match[0]), "\n\n".join(paragraphs))


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
