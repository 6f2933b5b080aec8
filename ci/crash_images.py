#!/usr/bin/env python3
"""Power loss, without pulling a plug: no acknowledged fact may be missing from what a crash leaves on the disk.

Records the system calls of a program that commits facts through the store and says `ACK n` for each (the example
`acked_writer` of crates/store). From prefixes of that recording it builds images of the database files that hold what
was synced, and of the rest nothing, a random part, or pages torn at a sector. Each image is opened as the server opens
its database; it must be whole, its audit chain must verify, and every fact acknowledged before the cut must be there.

As a control the same facts are written at synchronous=NORMAL: there facts must be lost, or the rig sees nothing.
Not modelled: a file whose directory entry was not synced, and disks that lie about a flush.

    ci/crash_images.py [--seconds 60] [--images 1000] [--facts 60] [--seed N]
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SECTOR = 512
CALLS = "openat,open,close,pwrite64,write,ftruncate,fdatasync,fsync"


def text(escaped):
    """The bytes of a string that strace printed as \\x41\\x42."""
    return bytes.fromhex(escaped.replace("\\x", ""))


def lines_of(log):
    """Whole calls in the order in which they began, with the line at which they ended: threads interleave."""
    begun, whole = {}, []
    for number, line in enumerate(open(log, errors="replace")):
        thread, _, rest = line.rstrip("\n").partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[thread] = (number, rest.removesuffix("<unfinished ...>").rstrip())
        elif rest.startswith("<... ") and thread in begun:
            start, head = begun.pop(thread)
            whole.append((start, number, head + rest.partition(" resumed>")[2]))
        else:
            whole.append((number, number, rest))
    whole += [(start, 1 << 60, head) for start, head in begun.values()]
    return sorted(whole)


def acknowledged_on_stdout(call):
    """The facts that this call promises: `ACK n` on standard output."""
    match = re.match(r'write\(1, "([^"]*)"', call)
    return [int(number) for number in re.findall(rb"ACK (\d+)\n", text(match[1]))] if match else []


def events_of(log, name, acknowledged=acknowledged_on_stdout):
    """What matters, ordered in time: ('write', file, offset, bytes), ('cut', file, size), ('sync', file), ('ack', fact).

    A write counts from its beginning (it may reach the disk), a sync from its end and only for writes that had ended
    when it began; an acknowledgement from its beginning.
    """
    names, timed = {}, []
    for start, end, call in lines_of(log):
        if match := re.match(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)".*\)\s+= (\d+)', call):
            names[match[2]] = os.path.basename(text(match[1]).decode())
        elif match := re.match(r'pwrite64\((\d+), "([^"]*)", \d+, (\d+)\)', call):
            if (file := names.get(match[1], "")).startswith(name):
                timed.append((start, ("write", file, int(match[3]), text(match[2]), end)))
        elif match := re.match(r"ftruncate\((\d+), (\d+)\)", call):
            if (file := names.get(match[1], "")).startswith(name):
                timed.append((start, ("cut", file, int(match[2]), b"", end)))
        elif match := re.match(r"f(?:data)?sync\((\d+)\)\s+= 0", call):
            timed.append((end, ("sync", names.get(match[1], ""), start)))
        elif promises := acknowledged(call):
            timed += [(start, ("ack", fact)) for fact in promises]
        elif call.startswith(("pwrite64", "ftruncate", "open")) and " = -1 " not in call:
            sys.exit(f"cannot read this line of strace: {call[:80]} ... {call[-80:]}")
    # The shared-memory index is rebuilt after a crash and never synced.
    return [event for _, event in sorted(timed, key=lambda each: each[0]) if not str(event[1]).endswith("-shm")]


def at_cut(events, cut):
    """What is surely on the disk, what may be, and what was promised, when the power fails before event `cut`."""
    durable, pending, promised = [], [], set()
    for event in events[:cut]:
        if event[0] == "ack":
            promised.add(event[1])
        elif event[0] == "sync":
            done = [each for each in pending if each[1] == event[1] and each[4] < event[2]]
            durable += done
            pending = [each for each in pending if each not in done]
        else:
            pending.append(event)
    return durable, pending, promised


def survivors(pending, kind, chance):
    """Which unsynced writes reached the disk: none, a random half, or a random half with torn pages."""
    if kind == "none":
        return []
    kept = [each for each in pending if chance.random() < 0.5]
    if kind == "some":
        return kept
    torn = []
    for what, file, at, data, end in kept:
        sectors = len(data) // SECTOR
        torn.append((what, file, at, data[: SECTOR * chance.randint(0, sectors)] if sectors else data, end))
    return torn


def build(folder, base, events):
    """The files in `base` with the events applied."""
    shutil.copytree(base, folder)
    for what, file, at, data, _ in events:
        with open(os.path.join(folder, file), "r+b" if os.path.exists(os.path.join(folder, file)) else "w+b") as disk:
            if what == "cut":
                disk.truncate(at)
            else:
                disk.seek(at)
                disk.write(data)


class Rig:
    """One recording and the images made from it."""

    def __init__(self, writer, work, options):
        self.writer, self.work, self.options = writer, work, options
        self.seed = options.seed
        self.checker = subprocess.Popen([writer, "check"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def record(self, mode):
        """Runs the writer under strace on a database that already holds its tables."""
        name = f"{mode}.db"
        home, base = os.path.join(self.work, mode), os.path.join(self.work, f"{mode}-base")
        os.makedirs(home)
        database = os.path.join(home, name)
        subprocess.run([self.writer, "write", database, "0"], check=True)
        shutil.copytree(home, base, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
        log = os.path.join(self.work, f"{mode}.strace")
        trace = ["strace", "-f", "-xx", "-s", "1000000", "-o", log, "-e", f"trace={CALLS}", "-e", "signal=none"]
        run = subprocess.run(
            [*trace, self.writer, mode, database, str(self.options.facts)], stdout=subprocess.PIPE, text=True
        )
        if run.returncode != 0 or run.stdout.count("ACK ") != self.options.facts:
            sys.exit(f"the writer failed under strace (exit code {run.returncode})")
        events = events_of(log, name)
        kinds = {kind: sum(event[0] == kind for event in events) for kind in ("write", "sync", "ack")}
        print(f"{mode}: {kinds['write']} writes, {kinds['sync']} syncs, {kinds['ack']} acknowledgements recorded")
        if kinds["ack"] != self.options.facts or not kinds["write"]:
            sys.exit("the recording is not complete")
        return name, base, events

    def ask(self, database):
        """What the store finds in an image: (whole, facts)."""
        self.checker.stdin.write(database + "\n")
        self.checker.stdin.flush()
        word, _, rest = self.checker.stdout.readline().strip().partition(" ")
        if word == "ok":
            return None, {int(fact) for fact in rest.split(",") if fact}
        return rest or "the checker ended", set()

    def judge(self, mode, images, until):
        """Builds images at random cuts and counts the corrupt ones and those that lost a promise."""
        name, base, events = self.record(mode)
        chance = random.Random(self.seed)
        made = corrupt = lost = 0
        while made < images and time.monotonic() < until:
            cut, kind = chance.randint(1, len(events)), ("none", "some", "torn")[made % 3]
            durable, pending, promised = at_cut(events, cut)
            folder = os.path.join(self.work, f"{mode}-{made}")
            build(folder, base, durable + survivors(pending, kind, chance))
            why, facts = self.ask(os.path.join(folder, name))
            missing = sorted(promised - facts)
            if why:
                corrupt += 1
                print(f"  cut {cut} ({kind}): corrupt: {why}")
            elif missing:
                lost += 1
                if mode == "write" and lost <= 5:
                    print(f"  cut {cut} ({kind}): {len(promised)} promised, lost {missing[:10]}")
            made += 1
            # The checker may still be closing it.
            shutil.rmtree(folder, ignore_errors=True)
        print(f"{mode}: seed {self.seed}, {made} images, {corrupt} corrupt, {lost} lost")
        return made, corrupt, lost


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--writer", default=os.path.join(ROOT, "target/debug/examples/acked_writer"))
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--images", type=int, default=1000)
    options.add_argument("--facts", type=int, default=60)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options = options.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="entrepot-crash-") as work:
        rig = Rig(options.writer, work, options)
        made, corrupt, lost = rig.judge("write", options.images, begun + options.seconds * 0.8)
        _, control_corrupt, control_lost = rig.judge("control", 60, begun + options.seconds)
        rig.checker.stdin.close()
        rig.checker.wait(10)
    findings = []
    if made < 50:
        findings.append(f"only {made} images in the time given")
    if corrupt or lost:
        findings.append(f"{corrupt} corrupt, {lost} lost")
    if control_corrupt or control_lost < 5:
        findings.append("the control lost next to nothing: this rig would not notice a loss")
    print(f"{made} images, {corrupt} corrupt, {lost} lost (control at NORMAL: {control_lost} lost)")
    print(f"{1 - bool(findings)} passed, {int(bool(findings))} failed")
    sys.exit("; ".join(findings) if findings else 0)


if __name__ == "__main__":
    main()
