"""Processes to try things on, on this machine: the packaged application, a private PostgreSQL, and somebody who saves."""
import asyncio, contextlib, datetime, glob, hashlib, json, os, shutil, signal, subprocess, sys, time, urllib.error, urllib.request, zlib
from pathlib import Path

os.chdir(Path(__file__).resolve().parent.parent)
work = Path(os.environ.get("FAULTS_WORK", "target/faults")).absolute()
app_port, database_port, proxy_port, replica_port, management_port = 18140, 18141, 18142, 18143, 18144
database = "strikelog_faults"
# Another when the schema is another.
sample = "strikelog_sample_" + hashlib.sha256(
    b"".join(path.read_bytes() for path in sorted(Path("db").rglob("*")) if path.is_file())).hexdigest()[:8]


def say(*words):
    print(time.strftime("%H:%M:%S"), *words, file=sys.stderr, flush=True)


def prepared():
    """The packaged application, unpacked and prepared as it is to be run; where it lies."""
    jars, folder = glob.glob("target/strikelog-*.jar"), Path("target/prepared").absolute()
    if not jars:
        sys.exit("No target/strikelog-*.jar: mvn package -DskipTests")
    noted = folder / "strikelog.aot"
    if not noted.exists() or noted.stat().st_mtime < Path(jars[0]).stat().st_mtime:
        shutil.rmtree(folder, ignore_errors=True)
        say("Prepared by a trial start")
        subprocess.run(["ops/prepare", jars[0], folder], check=True, stdout=subprocess.DEVNULL)
    return folder


# --- The processes -----------------------------------------------------------------------------------------------

class Postgres:
    """A server of our own, by the same programs as the embedded one."""

    def __init__(self):
        work.mkdir(parents=True, exist_ok=True)
        self.bench("database")

    @staticmethod
    def bench(command):
        subprocess.run(["bench/run", command], check=True, stderr=subprocess.DEVNULL,
                       env=os.environ | {"BENCH_WORK": str(work), "BENCH_DATABASE_PORT": str(database_port)})

    @staticmethod
    def sql(text, name=database, port=database_port):
        told = subprocess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(port),
                               "-U", "strikelog", "-d", name, "-c", text], check=True, capture_output=True, text=True)
        return told.stdout.strip()

    def anew(self, space="pg_default"):
        """The sample record, as the application loads it."""
        self.sql(f"drop database if exists {database} (force)", "postgres")
        if not self.sql(f"select 1 from pg_database where datname = '{sample}' and datistemplate", "postgres"):
            self.sql(f"drop database if exists {sample}", "postgres")
            self.sql(f"create database {database}", "postgres")
            App().stop()
            self.sql(f"alter database {database} rename to {sample}", "postgres")
            self.sql(f"alter database {sample} is_template true", "postgres")
        self.sql(f"create database {database} template {sample} tablespace {space}", "postgres")
        # Until then, a crash would set back the sequences of a copied database.
        self.sql("checkpoint", "postgres")

    @staticmethod
    def signal(what, folder="data"):
        """To all of its processes at once."""
        server = int((work / folder / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        for process in [server, *map(int, children)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, what)
        return Path(f"/proc/{server}")

    def kill(self):
        """As when power fails."""
        server = self.signal(signal.SIGKILL)
        while server.exists():
            time.sleep(0.01)

    def start(self):
        """Returns when it answers."""
        self.bench("database")

    def stop(self):
        self.bench("stop")


class App:
    current = None

    @classmethod
    def up(cls, postgres):
        """The one that runs, or one with the sample record."""
        if cls.current is None:
            postgres.anew()
            cls()
        return cls.current

    def __init__(self, port=database_port, under=(), **settings):
        folder = prepared()
        java = os.environ["JAVA_HOME"] + "/bin/java" if "JAVA_HOME" in os.environ else "java"
        self.log = work / "app.log"
        began = time.monotonic()
        self.process = subprocess.Popen(
            [*under, java, "@java.options", "-Xmx400m", "-jar", "strikelog.jar"], cwd=folder, stdout=self.log.open("w"), stderr=subprocess.STDOUT,
            env=os.environ | {"SPRING_DATASOURCE_URL": f"jdbc:postgresql://127.0.0.1:{port}/{database}",
                              "SPRING_DATASOURCE_USERNAME": "strikelog", "SERVER_PORT": str(app_port),
                              "STRIKELOG_SAMPLE": "true", "STRIKELOG_LIMITS_ENABLED": "false",
                              "MANAGEMENT_SERVER_PORT": str(management_port),
                              "STRIKELOG_DESK_PUBLISH_OWN": "always"} | settings)
        App.current = self
        while status_now("/readyz") != 200 or status_now("/api/v1/incidents/1") != 200:
            if self.process.poll() is not None or time.monotonic() - began > 300:
                sys.exit(f"The application did not start: {self.log}")
            time.sleep(0.1)
        self.ready_after = time.monotonic() - began
        for path in ["/", "/incidents/1", "/api/v1/incidents", "/api/v1/map?zoom=5"] * 5:
            status_now(path)

    def status(self, name):
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith(name + ":")).split()[1])

    @property
    def megabytes(self):
        return self.status("VmRSS") // 1024

    @property
    def threads(self):
        return self.status("Threads")

    def kill(self):
        self.process.kill()
        self.process.wait()
        App.current = None

    def stop(self):
        self.process.terminate()
        self.process.wait()
        App.current = None

    @classmethod
    def down(cls):
        if cls.current:
            cls.current.kill()


# --- Asking ------------------------------------------------------------------------------------------------------

class Answer:
    def __init__(self, status, headers, body, seconds):
        self.status, self.headers, self.body, self.seconds = status, headers, body, seconds

    @property
    def json(self):
        return json.loads(self.body)


async def ask(path, method="GET", body=None, headers=None, timeout=120):
    """One question on a connection of its own. Status 0: no answer, or one cut off."""
    began = time.monotonic()
    writer = None
    try:
        async with asyncio.timeout(timeout):
            reader, writer = await asyncio.open_connection("127.0.0.1", app_port)
            given = {"Host": f"127.0.0.1:{app_port}", "Connection": "close"} | (headers or {})
            if body is not None:
                given["Content-Length"] = str(len(body))
            head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{n}: {v}\r\n" for n, v in given.items()) + "\r\n"
            writer.write(head.encode() + (body or b""))
            await writer.drain()
            return parsed(await reader.read(-1), time.monotonic() - began)
    except (OSError, TimeoutError, ValueError, IndexError):
        return Answer(0, {}, b"", time.monotonic() - began)
    finally:
        if writer:
            writer.close()


def parsed(answer, seconds):
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if "chunked" in headers.get("transfer-encoding", ""):
        whole, rest = b"", body
        while True:
            size, _, rest = rest.partition(b"\r\n")
            length = int(size, 16)
            if length == 0:
                break
            whole, rest = whole + rest[:length], rest[length + 2:]
        body = whole
    elif len(body) < int(headers.get("content-length", 0)):
        raise ValueError("cut off")
    return Answer(int(first.split()[1]), headers, body, seconds)


def status_now(path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{app_port}{path}", timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return 0


def metric(name, *having):
    """The sum of a metric of the application over all of its values that have such labels."""
    with urllib.request.urlopen(f"http://127.0.0.1:{management_port}/actuator/prometheus", timeout=60) as answer:
        return sum(float(line.rpartition(" ")[2]) for line in answer.read().decode().splitlines()
                   if line.startswith((name + "{", name + " ")) and all(one in line for one in having))


class Editor:
    """Saves incidents by the API; what is refused for a while is sent again, as Retry-After asks."""

    DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    def __init__(self, postgres):
        secret = self.digits(int.from_bytes(os.urandom(31)), 43)
        self.token = f"strikelog_pat_{secret}{self.digits(zlib.crc32(secret.encode()), 6)}"
        postgres.sql(f"""
            with one as (insert into account (username, display_name, password_hash, role, enabled, created_at, version)
                         values ('breaker-' || {time.time_ns()}, 'Breaker', 'none', 'reviewer', true, now(), 0) returning id)
            insert into api_token (account_id, name, token_hash, ending, scopes, created_at, expires_at)
            select id, 'faults', decode('{hashlib.sha256(self.token.encode()).hexdigest()}', 'hex'),
                   '{self.token[-4:]}', '{{write:drafts,publish}}', now(), now() + interval '1 day' from one""")
        self.put_off = 0

    @classmethod
    def digits(cls, number, length):
        text = ""
        for _ in range(length):
            number, digit = divmod(number, 62)
            text = cls.DIGITS[digit] + text
        return text

    async def send(self, path, key, body=None, read=None, again=True):
        while True:
            answer = await ask(path, "POST", body, {
                "Authorization": f"Bearer {self.token}", "Idempotency-Key": key,
                "Content-Type": "application/json"} | ({"If-Match": read} if read else {}))
            if answer.status != 503 or not again:
                return answer
            self.put_off += 1
            await asyncio.sleep(float(answer.headers.get("retry-after", 1)))

    async def begin(self, n, again=True):
        return await self.send("/api/v1/incidents?duplicates=accept&reason=made+to+be+counted", f"begin-{n}",
                               incident(n), again=again)

    async def publish(self, n, begun, again=True):
        return await self.send(f"/api/v1/incidents/{begun.json['id']}/publication", f"publish-{n}", None,
                               begun.headers["etag"], again)


def incident(n):
    day = (datetime.date(1990, 1, 1) + datetime.timedelta(days=3 * n)).isoformat()
    said = {"saidBy": {"name": "A clerk", "kind": "media"}, "report": {"url": f"https://news.example/{n}"}}
    return json.dumps({
        "title": f"Fault {n:05}", "eventType": "shelling_missile", "weapons": ["rocket"], "outcome": "hit",
        "occurrence": {"startsOn": day}, "place": {"key": "al-asad", "placePrecision": "exact_site"},
        "attributions": [{"group": {"key": "kataib-hezbollah"}, "role": "suspected", **said}],
        "figures": [{"party": "civilian", "effect": "injured", "count": "at least 3", "statedOn": day, **said}],
        "citations": [{"report": {"publisher": "News", "title": f"Report {n}", "url": f"https://news.example/{n}",
                                  "publishedOn": day}, "supports": "day and place"}],
        "status": "reported"}).encode()


async def until(condition, seconds):
    """How long it took; none if it took longer."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if await condition():
            return time.monotonic() - began
        await asyncio.sleep(0.05)
    return None


def statuses(answers):
    counts = {}
    for answer in answers:
        counts[answer.status] = counts.get(answer.status, 0) + 1
    return ", ".join(f"{n} × {status or 'no answer'}" for status, n in sorted(counts.items()))


def most(answers):
    return max((answer.seconds for answer in answers), default=0.0)
