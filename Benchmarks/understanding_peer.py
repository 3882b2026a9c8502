"""What underthesea makes of the first texts of the same file: sentences, words and, where its models are at hand, names. One thread.

usage: understanding_peer.py FILE BYTES

Models that do not come with the package are not fetched: what cannot be loaded offline is reported on standard error and left out.
"""
import json
import os
import sys
import time

for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"]:
    os.environ[threads] = "1"

import underthesea

data = open(sys.argv[1], "rb").read(int(sys.argv[2]))
texts = data[: data.rindex(b"\f")].decode().split("\f")
size = sum(len(text.encode()) for text in texts)


def names(text):
    return [underthesea.ner(sentence) for sentence in underthesea.sent_tokenize(text)]


for name, work in [("sentences", underthesea.sent_tokenize), ("words", underthesea.word_tokenize), ("names", names)]:
    try:
        work(texts[0])
    except Exception as problem:
        print(f"underthesea {name}: not measured, {type(problem).__name__}: {problem}", file=sys.stderr)
        continue
    # Names take long: a tenth of the texts tells as much.
    sample = texts[: max(1, len(texts) // 10)] if name == "names" else texts
    start = time.process_time()
    for text in sample:
        work(text)
    print(json.dumps({"name": name, "count": sum(len(text.encode()) for text in sample), "seconds": [time.process_time() - start]}))
