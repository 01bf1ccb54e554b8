"""Extracts files of lines on a Dask cluster: extract.py SCHEDULER OUT FILE... -- PROGRAM...

Each worker keeps one `--stream` process for as long as it lives. Each file of lines is a partition and becomes one file of
lines in OUT, put there whole: a worker that dies in the middle leaves nothing, and Dask has another do its partition.
"""
import hashlib
import os
import subprocess
import sys
import threading

import dask.bag
from distributed import Client

scheduler, out, *rest = sys.argv[1:]
files, program = rest[: rest.index("--")], rest[rest.index("--") + 1 :]


def extract(lines, out, program):
    import builtins

    kept = getattr(builtins, "ogi_report", None)
    if kept is None or kept.poll() is not None:
        command = [*program, "extract", "--stream", "--jobs", "1"]
        kept = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        builtins.ogi_report = kept
    lines = [line.rstrip("\n") for line in lines]

    def write():
        for line in lines:
            kept.stdin.write(line.encode() + b"\n")
        kept.stdin.flush()

    # Written beside the reading: a process that nobody reads from takes no more lines.
    writer = threading.Thread(target=write)
    writer.start()
    answers = [kept.stdout.readline() for _ in lines]
    writer.join()
    if not all(answers):
        raise RuntimeError("the process has ended")
    name = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16] + ".ndjson"
    temporary = os.path.join(out, ".%s.%d" % (name, os.getpid()))
    with open(temporary, "wb") as file:
        file.writelines(answers)
    os.replace(temporary, os.path.join(out, name))
    return [len(answers)]


with Client(scheduler) as client:
    bag = dask.bag.read_text(files)
    print(sum(bag.map_partitions(extract, out, program).compute()))
