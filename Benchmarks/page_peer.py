"""A Python application server that does nothing but answer with the same bytes. usage: page_peer.py PAGE PORT"""
import sys

import uvicorn

body = open(sys.argv[1], "rb").read()
HEAD = {"type": "http.response.start", "status": 200,
        "headers": [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", str(len(body)).encode())]}


async def answer(scope, receive, send):
    await send(HEAD)
    await send({"type": "http.response.body", "body": body})


uvicorn.run(answer, host="127.0.0.1", port=int(sys.argv[2]), log_level="error", lifespan="off", access_log=False)
