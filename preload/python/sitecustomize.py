"""Python imports a module of this name at its start. This one begins the watch, then runs the one it stands before."""

import importlib.machinery
import importlib.util
import os
import sys

try:
    import yagura_modules  # noqa: F401
except Exception:
    pass


def _run_next():
    here = os.path.dirname(os.path.abspath(__file__))
    others = [path for path in sys.path if os.path.abspath(path or ".") != here]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", others)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


_run_next()
