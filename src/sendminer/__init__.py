"""sendminer: every promise about SEND support, found, counted and followed."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("sendminer")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0+unknown"
