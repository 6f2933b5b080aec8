#!/usr/bin/env python3
"""Disks that are full or fail: the store may refuse, but what it promised is there, and it says when it failed.

Runs the example `acked_writer` of crates/store under strace, which lets the n-th write fail for want of space (ENOSPC),
or the n-th write or sync with an I/O error (EIO). Afterwards the database is opened: whole, with every acknowledged fact.
After a sync has failed nothing more may be promised until a restart: what the kernel then holds is unknown.

    ci/disk_faults.py [--points 12] [--seed N]
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FACTS = 40
CALLERS = 4  # of the writer
# What fails, with which error, for how many calls in a row, and whether nothing may be promised afterwards.
FAULTS = [
    ("pwrite64", "ENOSPC", 1, False),
    ("pwrite64", "ENOSPC", 40, False),
    ("pwrite64", "EIO", 1, False),
    ("fsync,fdatasync", "EIO", 1, True),
]


def attempt(writer, home, fault, nth):
    """One run with one fault; what went wrong, or None, and whether the fault was met at all."""
    calls, error, times, final = fault
    database = os.path.join(home, "faulty.db")
    subprocess.run([writer, "write", database, "0"], check=True)
    when = f"{nth}..{nth + times - 1}" if times > 1 else f"{nth}"
    log = os.path.join(home, "strace")
    trace = ["strace", "-f", "-o", log, "-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={when}"]
    run = subprocess.run(
        [*trace, "-e", "signal=none", writer, "write", database, str(FACTS)], capture_output=True, text=True, timeout=60
    )
    met = "INJECTED" in open(log).read()
    words = re.findall(r"^(ACK|NO) (\d+)$", run.stdout, re.MULTILINE)
    promised = {int(n) for word, n in words if word == "ACK"}
    checked = subprocess.run([writer, "check"], input=database + "\n", capture_output=True, text=True, timeout=60)
    word, _, rest = checked.stdout.strip().partition(" ")
    if word != "ok":
        return f"the database is {checked.stdout.strip() or checked.stderr.strip()}", met
    missing = sorted(promised - {int(fact) for fact in rest.split(",") if fact})
    if missing:
        return f"promised but not there: {missing}", met
    order = [word for word, _ in words]
    # Callers print on their own; promises of the group before the failure may still be on their way.
    late = order[order.index("NO") :].count("ACK") if "NO" in order else 0
    if final and late >= CALLERS:
        return "it promised again after a sync had failed", met
    return None, met


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--writer", default=os.path.join(ROOT, "target/debug/examples/acked_writer"))
    options.add_argument("--points", type=int, default=12)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options = options.parse_args()
    chance = random.Random(options.seed)
    passed = failed = met = 0
    for point in range(options.points):
        fault = FAULTS[point % len(FAULTS)]
        nth = chance.randint(1, 12 if fault[3] else 150)
        with tempfile.TemporaryDirectory(prefix="entrepot-fault-") as home:
            why, injected = attempt(options.writer, home, fault, nth)
        met += injected
        passed, failed = passed + (why is None), failed + (why is not None)
        if why:
            print(f"  {fault[1]} at {fault[0]} number {nth}: {why}")
    print(f"disk faults: seed {options.seed}, {options.points} points, {met} of them met")
    print(f"{passed} passed, {failed} failed")
    if met < options.points / 2:
        sys.exit("most faults were never met: this rig tests nothing")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
