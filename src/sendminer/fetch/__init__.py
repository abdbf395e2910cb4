"""Get pages from the web, politely, safely, and with nothing lost."""
