"""Where documents come from: files and folders."""

from sendminer.sources.files import Coverage, find_files, read_bytes

__all__ = ["Coverage", "find_files", "read_bytes"]
