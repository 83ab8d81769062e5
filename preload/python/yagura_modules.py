"""Says which distributions this process of Python has loaded, for `yagura host` and the agent to read.

    PYTHONPATH=/opt/yagura/preload/python python app.py

It writes one small file, `<pid>-<start>.json`, into /run/yagura/modules (or $YAGURA_MODULES_DIR) and does nothing at
all when that folder is not there. It sends nothing, changes no module, never raises and keeps no process alive: a
daemon thread looks at `sys.modules` now and then. Python 3.8 and later, the standard library alone.
"""

import atexit
import json
import os
import re
import sys
import threading
import time

FOLDER = os.environ.get("YAGURA_MODULES_DIR") or "/run/yagura/modules"
MAX_PACKAGES = 5000
MAX_MODULES = 50000
MAX_RECORD_BYTES = 16 * 1024 * 1024
FIRST_SECONDS = 1.0
LONGEST_SECONDS = 30.0
# A file that is written again now and then is not taken for left over.
REFRESH_SECONDS = 3600.0
TOP = re.compile(r'^"?([^/,"\n]+)', re.M)
SITE = re.compile(r"^(.*/(?:site|dist)-packages)/(.+)$")


class Watch:
    """What one process has loaded so far."""

    def __init__(self):
        self.since = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
        self.pid = os.getpid()
        self.ticks = start_ticks()
        self.path = os.path.join(FOLDER, "%d-%d.json" % (self.pid, self.ticks))
        self.met = set()
        self.packages = {}
        self.sites = {}
        # Why the list may lack something; the first reason stays.
        self.reason = "bundled" if getattr(sys, "frozen", False) else None
        if os.path.exists(self.path):
            # Another interpreter of this process writes here already.
            self.lacks("interpreters")
        self.written = ""
        self.written_at = 0.0

    def lacks(self, why):
        self.reason = self.reason or why

    def look(self):
        for path in sys.path:
            if isinstance(path, str) and SITE.match(path + "/.") and os.path.isdir(path):
                try:
                    self.site(os.path.abspath(path))
                except Exception:
                    self.lacks("unreadable")
        for name in list(sys.modules):
            module = sys.modules.get(name)
            path = getattr(module, "__file__", None)
            if name in self.met or not isinstance(path, str):
                continue
            if len(self.met) >= MAX_MODULES:
                self.lacks("too-many")
                break
            self.met.add(name)
            try:
                self.take(path)
            except Exception:
                self.lacks("unreadable")
        self.write()

    def take(self, path):
        found = SITE.match(os.path.abspath(path))
        if found is None:
            # In an archive there is no telling whose a module is; the program's own modules are no package.
            if not os.path.exists(path):
                self.lacks("other-source")
            return
        site, inside = found.groups()
        owners = self.site(site).owners(inside)
        if not owners:
            self.lacks("unattributed")
        for owner in owners:
            if len(self.packages) >= MAX_PACKAGES:
                self.lacks("too-many")
                return
            self.packages[owner] = True

    def site(self, folder):
        if folder not in self.sites:
            self.sites[folder] = Site(folder)
        if self.sites[folder].editable:
            # Its modules lie elsewhere and look like the program's own.
            self.lacks("editable")
        return self.sites[folder]

    def write(self):
        text = json.dumps(
            {
                "format": 1,
                "runtime": "python",
                "pid": self.pid,
                "startTicks": self.ticks,
                "thread": 0,
                "threads": [],
                "since": self.since,
                "complete": self.reason is None,
                "reason": self.reason,
                "packages": [list(owner) for owner in self.packages],
            }
        )
        if text == self.written and time.monotonic() - self.written_at < REFRESH_SECONDS:
            return
        part = self.path + ".part"
        try:
            os.unlink(part)
        except OSError:
            pass
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "w") as file:
            file.write(text)
        os.rename(part, self.path)
        self.written = text
        self.written_at = time.monotonic()

    def end(self):
        # A child that was forked has the parent's watch until it has its own.
        if self.written and os.getpid() == self.pid:
            try:
                os.unlink(self.path)
            except OSError:
                pass


class Site:
    """The distributions below one folder of packages, by the names at the top of what each of them lists."""

    def __init__(self, folder):
        self.folder = folder
        self.tops = {}
        self.editable = False
        names = os.listdir(folder)
        self.editable = "easy-install.pth" in names or any(name.endswith(".egg-link") for name in names)
        for name in names:
            if not name.endswith((".dist-info", ".egg-info")):
                continue
            record = self.record(name)
            if "__editable__" in record or '"editable": true' in self.text(name, "direct_url.json"):
                self.editable = True
            tops = set(TOP.findall(record)) or set(self.text(name, "top_level.txt").split())
            for top in tops or {name.split("-", 1)[0].lower()}:
                self.tops.setdefault(top.split(".", 1)[0], []).append(name)
            # The program gets its turn between two distributions.
            time.sleep(0.001)

    def text(self, name, part, most=MAX_RECORD_BYTES):
        try:
            with open(os.path.join(self.folder, name, part), encoding="utf-8", errors="replace") as file:
                return file.read(most)
        except OSError:
            return ""

    def record(self, name):
        return self.text(name, "RECORD")

    def owners(self, inside):
        """Of one module file, by the name at its top; where several distributions share it, by their lists of files."""
        names = self.tops.get(inside.split("/", 1)[0].split(".", 1)[0], [])
        if len(names) > 1:
            lists = [(name, self.record(name)) for name in names]
            names = [name for name, record in lists if not record or "\n%s," % inside in "\n" + record]
        return [owner for owner in map(self.owner, names) if owner is not None]

    def owner(self, name):
        path = "METADATA" if name.endswith(".dist-info") else "PKG-INFO"
        head = self.text(name, path, 65536) or self.text("", name, 65536)
        found = [re.search(r"^%s: *(\S{1,256})\s*$" % field, head, re.M) for field in ("Name", "Version")]
        return tuple(one.group(1) for one in found) if all(found) else None


def start_ticks():
    """Field 22 of stat: with the process id it names this process and no later one."""
    with open("/proc/self/stat", encoding="latin-1") as file:
        return int(file.read().rsplit(")", 1)[1].split()[19])


def run():
    try:
        watch = Watch()
        atexit.register(watch.end)
        pause = FIRST_SECONDS
        while True:
            time.sleep(pause)
            try:
                watch.look()
            except OSError:
                # What could not be written anew is no longer true.
                watch.end()
                watch.written = ""
            pause = min(pause * 2, LONGEST_SECONDS)
    except Exception:
        # Whatever it is: the program matters, this does not.
        return


def start():
    try:
        if not sys.platform.startswith("linux") or not os.path.isdir(FOLDER):
            return
        threading.Thread(target=run, name="yagura-modules", daemon=True).start()
    except Exception:
        return


start()
# Threads do not survive a fork: a server that forks its workers is watched in each of them.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=start)
