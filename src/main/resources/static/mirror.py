#!/usr/bin/env python3
"""Keeps every public incident in a SQLite file, and proves it: mirror.py https://strikelog.example copy.db"""
import hashlib, json, sqlite3, sys, time, urllib.request
from http.client import BadStatusLine, IncompleteRead

server, file = sys.argv[1:3]
copy = sqlite3.connect(file)
copy.execute("create table if not exists incident (id integer primary key, revision integer, document text)")
copy.execute("create table if not exists read_until (one integer primary key, cursor text)")

def ask(path):
    while True:  # until it is answered: connections break, and servers restart
        try:
            with urllib.request.urlopen(f"{server}/api/v1/{path}", timeout=60) as answer:
                return json.load(answer)
        except (OSError, ValueError, IncompleteRead, BadStatusLine) as failure:
            if 400 <= getattr(failure, "code", 500) < 429:
                raise
            time.sleep(1)

def take_up(page):
    with copy:  # the changes and how far they reach are kept together, or not at all
        for change in page["items"]:
            if change["document"]:
                copy.execute("insert or replace into incident values (?, ?, ?)",
                             (change["id"], change["revision"], json.dumps(change["document"])))
            else:  # merged, retracted or withdrawn
                copy.execute("delete from incident where id = ?", (change["id"],))
        copy.execute("insert or replace into read_until values (1, ?)", (page["cursor"],))

def is_complete(proof):
    marks = [int.from_bytes(hashlib.sha256(f"{id}:{revision}".encode()).digest()[:8], "big")
             for id, revision in copy.execute("select id, revision from incident")]
    return proof["count"] == len(marks) and proof["sum"] == f"{sum(marks) % 2**64:016x}"

while True:
    since = "".join(f"&since={cursor}" for cursor, in copy.execute("select cursor from read_until"))
    take_up(page := ask("changes?include=document&limit=1000&wait=30" + since))
    if not page["links"]["next"] and (proof := ask("checksum"))["cursor"] == page["cursor"]:
        print(proof["count"], "incidents,", "complete" if is_complete(proof) else "NOT COMPLETE", flush=True)
