#!/usr/bin/env python3
"""Pulls pages of 100 over many connections while an editor saves once a second; any error is told and counted.

    bench/pull.py http://127.0.0.1:8080 TOKEN [SECONDS] [CONNECTIONS]

TOKEN has the scopes write:drafts and publish; the server runs with STRIKELOG_LIMITS_ENABLED=false. 20 seconds and 32
connections unless said otherwise; what is promised is 300 seconds without an error.
"""
import http.client, json, sys, threading, time, urllib.parse

if len(sys.argv) < 3:
    sys.exit(__doc__)
server, token = urllib.parse.urlsplit(sys.argv[1]), sys.argv[2]
seconds, connections = (int(given) for given in (sys.argv[3:] + ["20", "32"][len(sys.argv[3:]):]))
end = time.monotonic() + seconds
taken, errors, saves = [], [], []


class Client:
    def __init__(self):
        self.line = http.client.HTTPConnection(server.netloc, timeout=60)

    def ask(self, path, method="GET", body=None, headers={}):
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise OSError(f"{method} {path} answers {answer.status}: {text[:300]}")
        return answer, text


def until_the_end(work):
    client = Client()
    while time.monotonic() < end:
        try:
            work(client)
        except (OSError, http.client.HTTPException) as error:
            errors.append(repr(error))
            client = Client()
            time.sleep(1)


def pull(client):
    path = "/api/v1/incidents?limit=100"
    while path and time.monotonic() < end:
        since = time.monotonic()
        page = json.loads(client.ask(path)[1])
        taken.append(time.monotonic() - since)
        following = page["links"]["next"]
        path = following and following.split(server.netloc, 1)[1]


def save(client):
    since = time.monotonic()
    address = f"/api/v1/incidents/{chosen}"
    read, text = client.ask(address)
    title = json.loads(text)["title"].removesuffix(" (again)") + (" (again)" if len(saves) % 2 == 0 else "")
    change = json.dumps({"title": title, "comment": "Saved while others pull"})
    by = {"Authorization": f"Bearer {token}", "Content-Type": "application/merge-patch+json"}
    draft, text = client.ask(address, "PATCH", change, by | {"If-Match": read.headers["ETag"]})
    client.ask(address + "/publication", "POST", None, by | {"If-Match": draft.headers["ETag"]})
    saves.append(time.monotonic() - since)
    time.sleep(max(0, 1 - saves[-1]))


def part(times, share):
    return f"{1000 * sorted(times)[int((len(times) - 1) * share)]:.0f} ms" if times else "none"


chosen = json.loads(Client().ask("/api/v1/incidents?limit=1")[1])["items"][0]["id"]
work = [pull] * connections + [save]
threads = [threading.Thread(target=until_the_end, args=[one]) for one in work]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{len(taken)} pages of 100 over {connections} connections in {seconds} s: {len(taken) / seconds:.0f} a second, "
      f"median {part(taken, 0.5)}, 99th percentile {part(taken, 0.99)}")
print(f"{len(saves)} saves, median {part(saves, 0.5)}, at most {part(saves, 1)}")
print(f"{len(errors)} errors", *errors[:5], sep="\n  ")
sys.exit(bool(errors) or not saves)
