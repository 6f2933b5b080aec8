#!/usr/bin/env python3
"""The running server under kill -9, failing disks and power loss: no acknowledged order lost, none placed twice.

Starts `entrepot demo` on a database of its own and orders through HTTP as a partner's program does, each order with its
own MS-RequestId. Keeps a journal of what was asked and what was answered, and holds the server to it:

  kills    kill -9 at random moments under load. After each start every order that was answered is
           given again for its request id, and those under way can be asked again; at the end as many orders are listed
           as there were request ids.
  faults   writes and syncs fail (EIO, ENOSPC). Answers are 201, or 503 with Retry-After; nothing else, and no 201 that is not kept.
  power    the system calls of the server are recorded, and the disk is rebuilt as a power loss would leave it
           (ci/crash_images.py): each image passes `entrepot check` and has every order that was answered.

    ci/crash_server.py [--binary target/debug/entrepot] [--kills 60] [--faults 10] [--images 200] [--seconds 120] [--seed N]
"""

import argparse
import contextlib
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import uuid

sys.dont_write_bytecode = True
import crash_images  # noqa: E402

ROOT = crash_images.ROOT
READY_SECONDS = 20  # a limit for busy machines and unoptimised builds; the slowest start is printed
CALLERS = 3
FAULTS = [
    ("pwrite64", "ENOSPC", 6),
    ("pwrite64", "EIO", 1),
    ("fsync,fdatasync", "EIO", 1),
    ("pwrite64", "ENOSPC", 60),
]


class Broken(Exception):
    """The server did not hold what it promised."""


class Server:
    """`entrepot demo` in a folder; with `under`, below another program such as strace."""

    def __init__(self, binary, folder, under=(), patience=READY_SECONDS):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [*under, binary, "demo", folder, "--listen", f"127.0.0.1:{self.port}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        said = []
        guard = threading.Timer(patience, self.kill)
        guard.start()
        for line in self.process.stdout:
            said.append(line)
            if "Ctrl-C" in line:
                break
        guard.cancel()
        self.seconds = time.monotonic() - begun
        words = "".join(said)
        self.ready = "Ctrl-C" in words and self.process.poll() is None
        if self.ready:
            self.path = re.search(r"/v1/customers/[0-9a-f-]{36}/orders", words)[0]
            self.item = re.search(r'"offerId":"([^"]+)"', words)[1]
            self.token = open(re.search(r"cat (\S*/tokens/[^)\s]+)", words)[1]).read()

    def kill(self):
        """kill -9 to the server and what it runs under."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def ask(self, method, path, body=None, request_id=None):
        """Status, headers and JSON of one request; None when the connection broke."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        if request_id:
            headers["MS-RequestId"] = request_id
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, json.loads(answer.read() or b"null")
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            return None
        finally:
            connection.close()

    def order(self, request_id):
        """Places an order of one seat: its id, or None when nobody knows, or a refusal as (status, headers, body)."""
        line = {"lineItemNumber": 0, "offerId": self.item, "quantity": 1}
        answer = self.ask("POST", self.path, {"lineItems": [line]}, request_id)
        return answer[2]["id"] if answer and answer[0] == 201 else answer

    def listed(self):
        """The ids of all orders of the customer."""
        answer = self.ask("GET", self.path)
        if not answer or answer[0] != 200:
            raise Broken(f"the orders cannot be listed: {answer}")
        return {order["id"] for order in answer[2]["items"]}


class Journal:
    """What was asked, by request id, and the order id that was answered."""

    def __init__(self):
        self.orders, self.lock = {}, threading.Lock()

    def place(self, server, request_id=None):
        """Orders once more, or asks again; False when the server is gone."""
        request_id = request_id or str(uuid.uuid4())
        with self.lock:
            before = self.orders.setdefault(request_id, None)
        answer = server.order(request_id)
        if answer is None:
            return False
        if not isinstance(answer, str) and answer[0] == 503:
            return True  # nothing was promised; it is asked again later
        if not isinstance(answer, str):
            raise Broken(f"refused with {answer[0]}: {answer[2]}")
        with self.lock:
            if before and before != answer:
                raise Broken(f"request {request_id} was answered with order {before}, and now with {answer}")
            self.orders[request_id] = answer
        return True


def at_once(act):
    """Starts callers that act until they are done; gives a function that waits for them and tells what they found."""
    found = []

    def call():
        try:
            act()
        except Broken as broken:
            found.append(broken)

    callers = [threading.Thread(target=call) for _ in range(CALLERS)]
    for caller in callers:
        caller.start()

    def wait():
        for caller in callers:
            caller.join()
        if found:
            raise found[0]

    return wait


def started(options, folder, under=()):
    """A server that became ready in time, or the end."""
    server = Server(options.binary, folder, under, READY_SECONDS + (20 if under else 0))
    if not server.ready:
        server.kill()
        raise Broken(f"not ready after {server.seconds:.1f} s")
    return server


def check(options, folder):
    """Runs `entrepot check` over a database that nobody uses."""
    settings = os.path.join(folder, "check.toml")
    with open(settings, "w") as file:
        file.write(f'database = "sqlite:{folder}/entrepot.db"\n')
    run = subprocess.run([options.binary, "--config", settings, "check"], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        raise Broken(f"entrepot check: {run.stdout[-400:]}{run.stderr[-400:]}")


def kills(options, folder, chance, until):
    """kill -9 under load, again and again."""
    journal, before, slowest, done = Journal(), None, 0, 0
    server = started(options, folder)
    try:
        before = server.listed()
        while done < options.kills and time.monotonic() < until:
            gone = threading.Event()

            def keep_ordering():
                while not gone.is_set() and journal.place(server):
                    pass

            wait = at_once(keep_ordering)
            time.sleep(chance.uniform(0.02, 0.4))
            server.kill()
            gone.set()
            wait()
            done += 1
            server = started(options, folder)
            slowest = max(slowest, server.seconds)
            # What was under way is asked again, and of the rest a part.
            under_way = [key for key, order in journal.orders.items() if order is None]
            for key in under_way + list(journal.orders)[-20:]:
                if not journal.place(server, key):
                    raise Broken("the server went away by itself")
        for key in list(journal.orders):
            journal.place(server, key)
        listed = server.listed() - before
    finally:
        server.kill()
    check(options, folder)
    answered = set(journal.orders.values())
    if len(answered) != len(journal.orders) or listed != answered:
        lost, extra = answered - listed, listed - answered
        raise Broken(f"{len(journal.orders)} requests, {len(answered)} orders; lost {lost}, doubled {extra}")
    print(f"kills: {done} kills, {len(answered)} orders, 0 lost, 0 doubled, slowest start {slowest:.1f} s")
    return done


def fault(options, folder, what, nth):
    """One server with one fault; says whether the fault was met."""
    calls, error, times = what
    log = os.path.join(folder, "strace")
    inject = f"inject={calls}:error={error}:when={nth}..{nth + times - 1}"
    trace = ["strace", "-f", "-o", log, "-e", f"trace={calls}", "-e", inject, "-e", "signal=none"]
    server = Server(options.binary, folder, trace, 30)
    promised, refused = {}, 0
    for _ in range(25 if server.ready else 0):
        request_id = str(uuid.uuid4())
        answer = server.order(request_id)
        if isinstance(answer, str):
            promised[request_id] = answer
        elif answer is None:
            break  # it stopped, which is honest
        elif answer[0] != 503 or "Retry-After" not in answer[1]:
            raise Broken(f"{error} at {calls} number {nth}: answered {answer[0]} {answer[2]}")
        else:
            refused += 1
    server.kill()
    met = "INJECTED" in open(log).read()
    server = started(options, folder)
    try:
        for request_id, order in promised.items():
            if server.order(request_id) != order:
                raise Broken(f"{error} at {calls} number {nth}: order {order} was promised and is not there")
    finally:
        server.kill()
    check(options, folder)
    return met, refused


def faults(options, seeded, work, chance, until):
    """Disks that are full or fail, at random points."""
    done = met = refused = 0
    while done < options.faults and time.monotonic() < until:
        folder = os.path.join(work, f"fault-{done}")
        shutil.copytree(seeded, folder)
        what = FAULTS[done % len(FAULTS)]
        was_met, said_no = fault(options, folder, what, chance.randint(1, 20 if "fsync" in what[0] else 300))
        met, refused, done = met + was_met, refused + said_no, done + 1
        shutil.rmtree(folder)
    print(f"faults: {done} points, {met} met, {refused} honest refusals, 0 false promises")
    if met < done / 2:
        raise Broken("most faults were never met: this rig tests nothing")
    return done


def acknowledged_over_http(call):
    """The request ids that this call answers with 201."""
    if not re.match(r"(sendto|write|writev|sendmsg)\(", call):
        return []
    data = b"".join(crash_images.text(part) for part in re.findall(r'"((?:\\x[0-9a-f]{2})+)"', call))
    if not data.startswith(b"HTTP/1.1 201"):
        return []
    return [key.decode() for key in re.findall(rb"(?i)\r\nms-requestid: ([0-9a-f-]{36})", data)]


def power(options, seeded, work, chance, until):
    """Images of the disk as power losses would leave them while the server works."""
    base, folder = os.path.join(work, "power-base"), os.path.join(work, "power")
    shutil.copytree(seeded, folder)
    shutil.copytree(seeded, base, ignore=shutil.ignore_patterns("*-shm", "*.lock", "tokens"))
    log = os.path.join(work, "power.strace")
    calls = f"{crash_images.CALLS},sendto,writev,sendmsg"
    trace = ["strace", "-f", "-xx", "-s", "1000000", "-o", log, "-e", f"trace={calls}", "-e", "signal=none"]
    server = started(options, folder, trace)
    journal = Journal()
    try:
        at_once(lambda: [journal.place(server) for _ in range(15)])()
    finally:
        server.kill()
    events = crash_images.events_of(log, "entrepot.db", acknowledged_over_http)
    acknowledged = sum(event[0] == "ack" for event in events)
    if acknowledged != len(journal.orders):
        raise Broken(f"{acknowledged} acknowledgements in the recording, {len(journal.orders)} at the client")
    made = 0
    while made < options.images and time.monotonic() < until:
        cut, kind = chance.randint(1, len(events)), ("none", "some", "torn")[made % 3]
        durable, pending, promised = crash_images.at_cut(events, cut)
        image = os.path.join(work, f"image-{made}")
        crash_images.build(image, base, durable + crash_images.survivors(pending, kind, chance))
        check(options, image)
        with contextlib.closing(sqlite3.connect(os.path.join(image, "entrepot.db"))) as database:
            whole = database.execute("pragma integrity_check").fetchone()[0]
            there = {str(uuid.UUID(bytes=row[0])) for row in database.execute("select id from orders")}
        missing = {journal.orders[key] for key in promised} - there
        if whole != "ok" or missing:
            raise Broken(f"power loss at {cut} ({kind}): {whole}, lost {missing}")
        shutil.rmtree(image)
        made += 1
    print(f"power: {len(events)} events, {acknowledged} orders acknowledged, {made} images, 0 corrupt, 0 lost")
    return made


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--binary", default=os.path.join(ROOT, "target/debug/entrepot"))
    options.add_argument("--kills", type=int, default=60)
    options.add_argument("--faults", type=int, default=10)
    options.add_argument("--images", type=int, default=200)
    options.add_argument("--seconds", type=float, default=120)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options = options.parse_args()
    chance, begun, passed = random.Random(options.seed), time.monotonic(), 0
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="entrepot-crash-") as work:
        seeded, folder = os.path.join(work, "seeded"), os.path.join(work, "kills")
        server = Server(options.binary, seeded, patience=60)
        server.kill()
        if not server.ready:
            sys.exit("entrepot demo did not start")
        shutil.copytree(seeded, folder)
        try:
            passed += kills(options, folder, chance, begun + options.seconds * 0.4) > 0
            passed += faults(options, seeded, work, chance, begun + options.seconds * 0.7) > 0
            passed += power(options, seeded, work, chance, begun + options.seconds) > 0
        except Broken as broken:
            print(f"broken: {broken}")
    print(f"{passed} passed, {3 - passed} failed")
    sys.exit(0 if passed == 3 else 1)


if __name__ == "__main__":
    main()
