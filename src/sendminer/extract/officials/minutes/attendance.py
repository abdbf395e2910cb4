"""Attendance lists: who was present, sent apologies, or stood in for somebody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sendminer.extract.officials.names.affiliations import COMPASS
from sendminer.extract.officials.names.names import FORENAMES, NAMING, name_at
from sendminer.extract.officials.names.titles import SHORT, TITLES
from sendminer.extract.officials.sightings import Name
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import HEAD_ENDS, TOPICS
from sendminer.lexicon import alternation, lexicon

_HEADINGS: list[str] = lexicon("officials")["attendance"]["words"]
_INITIALS = "".join(sorted({words[0] for words in _HEADINGS}))
# A look at the first letter spares most sentences the try of every heading.
_WORDING = (
    rf"[ \t*#•]*+(?=[{_INITIALS}])(?:{alternation(_HEADINGS)})"
    r"(?:[ \t]*\([^()\n]{0,40}\))?[ \t]{0,3}(?:[:\-–][ \t]*|(?=\n))"
)
_HEADING = re.compile(_WORDING, re.IGNORECASE)
_LATER_HEADING = re.compile(rf"[.)\n]{_WORDING}", re.IGNORECASE)
_NUMBER = re.compile(r"[ \t]*\(?\d{1,2}[.)]?[ \t]+")
_LABELS: list[str] = lexicon("officials")["label"]["words"]
_LABELLING = (
    rf"[ \t*#•]*+(?:{alternation(_LABELS)})(?:\(s\))?(?: and title)?[ \t]{{0,3}}:[ \t|]{{0,9}}\n?"
    r"(?:Name:[ \t|]{0,9}\n?)?"
)
_LABEL = re.compile(_LABELLING, re.IGNORECASE)
_LATER_LABEL = re.compile(rf"\n{_LABELLING}", re.IGNORECASE)
_LONGEST_LABEL = 200
_OTHER = re.compile(r" ?/ ?(?=[A-Z])| (?:or|and|&) (?=[A-Z])| Also [Cc]ontact: ")
"""Before a second contact: "Contact: Ida Quill / Ned Bell"."""
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_SEPARATOR = re.compile(
    r"[,;•\t|]\s*(?:in the [Cc]hair\s+)?(?:and\s+)?(?:[Ee]x [Oo]fficio:?\s+)?|\s+and\s+|\s+&\s+"
    r"|\s[Ee]x [Oo]fficio:\s*|\)\s+(?=[A-Z])"
    r"|\s+\(?(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Coun)\.?\s[A-Z])"
)
_INSTEAD = re.compile(r"\s(?:for|in place of|deputising for)\s+(?=[A-Z])")
"""Before whom somebody stands in for: "Substitutes: Ida Quill for Ned Bell"."""
_INITIALED = r"(?:[A-Z]\.?[ \u00a0]?){1,4}[A-Z][\w'’-]{1,30}(?:[ \u00a0][A-Z][\w'’-]{1,30})?"
_SURNAMED = r"[A-Z][\w'’-]{1,30}"
_LISTED = re.compile(rf"(?:{_INITIALED}|{_SURNAMED})(?:[ \u00a0]?\([^()\n]{{1,60}}\))?\.?")
_STRONG = re.compile(
    rf"(?:(?:[A-Z]\.?[ \u00a0]){{1,4}}[A-Z][\w'’-]{{1,30}}|{_SURNAMED}[ \u00a0]?\([A-Z]{{1,3}}\))"
)
_SEP = r"(?:,[ ]*|;[ ]*|[ ]and[ ])"
# Each item is read once: of surnames in capitals, any letter may be an initial.
_NAMES = rf"[ \t]*+(?>{_LISTED.pattern}{_SEP}){{1,60}}+{_LISTED.pattern}[ \t]*$"
_APOLOGIES = re.compile(
    r"[Aa]pologies(?:\s+for\s+(?:absence|lateness|non-attendance))?"
    r"(?:\s+from\s+(?:[a-z]+\s+){0,3}[Mm]embers(?:\s+of\s+the\s+\w+)?)?"
    r"(?:\s+(?:were|was|had\s+been|have\s+been|had|have))?"
    r"(?:\s+(?:also\s+)?(?:come|came|arrived|received|submitted|given|sent|noted|made|tendered|intimated|accepted))?"
    r"(?:\s+also)?"
    r"\s+(?:from|on\s+behalf\s+of|by)[,:]?(?:(?P<below>[ \t]*\n)\s*(?:[-–*•·][ \t]*)?|\s+)(?=[A-Z])"
)
"""Those who are missed are of the body that meets: "Apologies were received from Mrs Quill"."""
_CHAIRED = re.compile(
    rf"[ \t]*+(?=[^\n]{{0,300}}\((?:Vice[- ])?Chair(?:man|woman|person)?\))"
    rf"(?>{_LISTED.pattern}{_SEP}){{1,60}}+{_LISTED.pattern}(?=\s|\Z)"
)
"""A list of names with their chair among them, which a sentence may follow on its line."""
_LATER_CHAIRED = re.compile(rf"\n{_CHAIRED.pattern}")
_STAYED_AWAY = re.compile(
    r"(?:\A|\n|\.\s|[ap]m:?\s)(?=[A-Z])([^.\n]{3,200}?)\s(?:did\snot\sattend|(?:was|were)\s(?:absent|unable\sto\sattend)"
    r"|(?P<moved>arrived\sat|joined|left)\sthe\smeeting(?=[.,;\n]|\sat\s[0-9]|\Z)"
    r"|(?:had\s)?(?:sent|gave|given|tendered)\s(?:(?:his|her|their)\s)?apologies)\b"
)
"""Those who are missed, or come late: "Ida Quill and Ned Bell did not attend"."""
_AWAY = ("did not attend", "were absent", "was absent", "unable to attend", " apologies")
_MOVES = ("arrived at the meeting", "joined the meeting", "left the meeting")
_OF_PUBLIC = re.compile(
    r"\b(?:questioners?|parents?|carers?|residents?|petitioners?|public|press|campaigners?"
    r"|speakers?|mother|father|famil(?:y|ies)|visitors?|pupils?|students?|deputation)\b",
    re.IGNORECASE,
)
"""With whom those who come and go are no members: "Parents Ida Quill and Ned Bell left"."""
_CARD = re.compile(
    r"[ \t]*+((?:[A-Z][\w’'-]{0,20}[ \u00a0]){1,3}[A-Z][\w’'-]{1,20})[ \u00a0]"
    r"\(([A-Z]{1,3}[A-Za-z]{1,2})\)(?=[ \t]*(?:\([A-Z][^()\n]{2,30}\))?[ \t]*(?:\n|\Z))"
)
"""A line of a list of members that is a name with its initials: "Ida Quill (IQ)"."""
_BEFORE_PHONE = (" - 0", " – 0")
_PHONED = re.compile(
    r"\(([A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){1,2}) [-–] 0[0-9]{2,4} ?[0-9]{3,4} ?[0-9]{3,4}\)"
)
_LETTERS = re.compile(r"\([A-Z]{1,3}[A-Za-z]{1,2}\)[ \t]*[(\n]|\([A-Z]{1,3}[A-Za-z]{1,2}\)\Z")
_LATER_CARD = re.compile(rf"\n{_CARD.pattern}")
_BARE = re.compile(_NAMES, re.MULTILINE)
_LATER_BARE = re.compile(rf"\n{_NAMES}", re.MULTILINE)
_AFTER_NAME = frozenset(
    ("and", "or", "for", "from", "as", "at", "in", "on", "of", "via", "until", "with",
     "representing", "substituting", "attending", "deputising", "standing", "by", "was", "were",
     "had", "joined", "attended", "arrived",
     "left", "did", "sent", "gave", "tendered", "online", "remotely", "virtually", "chair", "clerk",
     "observing")
)  # fmt: skip
_LONGEST_LINE = 4000
_MEMBER_LABELS = frozenset(("councillor", "member", "holder"))
_NO_MEMBER = frozenset(("vacant", "various", "none", "all", "several", "tbc", "unknown"))
_PUBLIC_LINE = re.compile(
    r"[ \t*#•]*+(?:[\w’'-]{1,20} ){0,5}(?:public|press|media|residents?|parents?|carers?"
    r"|petitioners?|campaigners?|families|unions?|speakers?)(?: (?:attending|present))?[ \t]{0,3}:",
    re.IGNORECASE,
)
"""A line of a list that names those who came to listen."""
_TOPICAL = TOPICS - listed("surname")
_GROUPS = listed("group")
_GROUP_LINE = re.compile(r"^[ \t]*([A-Z][\w/’' -]{3,60}):[ \t]{0,9}(?=[A-Z])", re.MULTILINE)
_GROUP = re.compile(
    r"(?P<group>(?<![\w’'-])[A-Z][\w/’'-]{1,20}(?:[ &]{1,3}[\w’'-]{1,20}){0,4}):[ \t]{1,9}(?=[A-Z])"
)
_SEATED = frozenset(
    ("heads", "headteachers", "headteacher", "governors", "governor", "officers", "members",
     "representatives", "representative", "observers", "leaders", "providers")
)  # fmt: skip
_LONGEST_GROUP = 6
_FEWEST_UNPARTED = 4
_STOP = re.compile(r"(?:\b([A-Za-z]{2,5})|[a-z)])\.\s+[A-Z]")


def attendance_items(words: Words) -> list[int]:
    """Word indices at which an item of an attendance list starts with a name."""
    offsets: list[int] = []
    done = 0
    for match in _openings(_HEADING, _LATER_HEADING, words.text):
        if match.end() >= done:
            done = _region(words, match.end(), offsets)
    offsets.extend(_bare_lists(words))
    offsets.extend(_labelled(words))
    offsets.extend(_missed(words))
    offsets.extend(_grouped(words))
    offsets.extend(_carded(words))
    offsets.extend(_phoned(words))
    return sorted({bisect_left(words.starts, offset) for offset in offsets})


def _labelled(words: Words) -> list[int]:
    """Names behind a label: "Report author: Ida Quill"."""
    found: list[int] = []
    for match in _openings(_LABEL, _LATER_LABEL, words.text):
        limit = _line_end(words.text, match.end(), _LONGEST_LABEL)
        involved = match[0].rstrip(": \n\t").endswith("nvolved")
        starts = _items(words, match.end(), limit)[: None if involved else 1]
        found.extend(starts)
        for other in _OTHER.finditer(words.text, match.end(), limit) if starts else ():
            if _starts_name(words, other.end(), limit, known=True):
                found.append(other.end())
    return found


def _line_end(text: str, start: int, longest: int) -> int:
    """Where a line ends, or as much of it as is read."""
    end = text.find("\n", start)
    return min(len(text) if end < 0 else end, start + longest)


def _missed(words: Words) -> Iterator[int]:
    """Names in a sentence of apologies."""
    done = 0
    sorry = "pologies" in words.text  # dearer to search than to look for
    for match in _APOLOGIES.finditer(words.text) if sorry else ():
        if match.start() < done:
            continue  # each line is read once
        if match["below"]:
            offsets: list[int] = []
            done = _region(words, match.end("below"), offsets)
            yield from offsets
            continue
        done = limit = _line_end(words.text, match.end(), _LONGEST_LINE)
        yield from _items(words, match.end(), limit)
    away = sorry and any(mark in words.text for mark in _AWAY)
    if not (away or any(mark in words.text for mark in _MOVES)):
        return
    for match in _STAYED_AWAY.finditer(words.text):
        if (sorry or match["moved"]) and _OF_PUBLIC.search(match[1]) is None:
            yield from _items(words, match.start(1), match.end(1))


def _carded(words: Words) -> list[int]:
    """Names that have a line each with their initials behind, as two or more of a list have."""
    if len(_LETTERS.findall(words.text)) < 2:
        return []  # a bracket is far quicker to look for than a line
    found = [
        match.start(1)
        for match in _openings(_CARD, _LATER_CARD, words.text)
        if all(initial.startswith(letter) for initial, letter in _initials(match))
    ]
    return found if len(found) > 1 else []


def _phoned(words: Words) -> Iterator[int]:
    """Who is in brackets with a telephone to ask: "(Ida Quill - 01234 567890)"."""
    if any(mark in words.text for mark in _BEFORE_PHONE):
        for match in _PHONED.finditer(words.text):
            yield match.start(1)


def _initials(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The parts of a name on a line of its own, each with the letter that stands for it."""
    parts = match[1].replace("-", " ").split()
    return zip((parts[0], parts[-1] if len(parts) < 3 else parts[1]), match[2], strict=False)


def _grouped(words: Words) -> Iterator[int]:
    """Names of a forum behind whom they sit for: "Primary Heads: Ida Quill (Elm), Ned Bell"."""
    if "Forum" not in words.text:
        return
    for match in _GROUP_LINE.finditer(words.text):
        if _heads_group(match[1]) and not _SEATED.isdisjoint(match[1].lower().split()):
            end = words.text.find("\n", match.end())
            end = len(words.text) if end < 0 else end
            yield from _items(words, match.end(), min(end, match.end() + _LONGEST_LINE))


def _openings(first: re.Pattern[str], later: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches at the start of the text, then those behind a mark such as a line break.

    The mark is in ``later``: a search for it is far quicker than one for "^".
    """
    opening = first.match(text)
    if opening is not None:
        yield opening
    yield from later.finditer(text, opening.end() if opening is not None else 0)


def _region(words: Words, start: int, offsets: list[int]) -> int:
    """Walk the lines after a heading until one names nobody; give back where that is."""
    end = start
    for count, match in enumerate(_LINE.finditer(words.text, start)):
        if _HEADING.match(match[0]) is not None:
            break
        spaced = _blank_before(words.text, match.start(), end) and count > 0
        if spaced and (match.end() - match.start() > 120 or match[0].rstrip().endswith(".")):
            break
        items = _items(words, match.start(), min(match.end(), match.start() + _LONGEST_LINE))
        if (not items and _heads_group(match[0])) or _PUBLIC_LINE.match(match[0]) is not None:
            end = match.end()
            continue
        if not items and (count > 0 or match.start() == start):
            break
        number = _NUMBER.match(words.text, match.start(), match.end())
        first = number.end() if number is not None else match.start()
        group = _GROUP.match(words.text, first, match.end())
        first = group.end() if group is not None and _ends_group(group["group"]) else first
        if spaced and bisect_left(words.starts, items[0]) != bisect_left(words.starts, first):
            break
        offsets.extend(items)
        end = match.end()
        if _HEADING.match(words.text, match.end() + 1):
            break
    return end


def _heads_group(line: str) -> bool:
    """Say whether a line tells whom the next ones sit for: "Primary Governors", "Observers:"."""
    words = line.strip(" \t*#:•").replace("-", " ").replace("/", " ").lower().split()
    return 0 < len(words) < _LONGEST_GROUP and _GROUPS.issuperset(words)


def _ends_group(label: str) -> bool:
    """Say whether what stands before a colon is such a line, or ends as one: "RW LA"."""
    parts = label.split()
    return label.lower() in _HEADINGS or any(
        _heads_group(" ".join(parts[k:])) for k in range(len(parts))
    )


def _blank_before(text: str, start: int, end: int) -> bool:
    return text.count("\n", end, start) > 1


def _items(words: Words, start: int, end: int) -> list[int]:
    """Starts of the items of one line that are names; a sentence ends the list.

    For whom they sit may stand before them: "Primary heads: Ida Quill, Ned Bell. LA: Jo Cole".
    """
    text = words.text
    number = _NUMBER.match(text, start, end)
    start = number.end() if number is not None else start
    groups = [m for m in _GROUP.finditer(text, start, end) if _ends_group(m["group"])]
    if groups and groups[0].start("group") == start:
        start = groups.pop(0).end()
    limit = _sentence_end(text, start, end)
    for group in groups:
        if group.start("group") <= limit:  # the sentence that ends there is no more than a list
            limit = _sentence_end(text, group.end(), end)
    starts = [start, *(m.end() for m in _SEPARATOR.finditer(text, start, limit))]
    starts.extend(at for k in tuple(starts) for at in _unparted(words, k, limit))
    starts = sorted({*starts, *(m.end() for m in groups if m.end() < limit)})
    missed = [m.end() for m in _INSTEAD.finditer(text, start, limit)]
    starts = sorted({*starts, *(at for at in missed if _forename_at(words, at))})
    # In "Ida Marlow, Victim Support" what follows the only comma is no second name.
    pair = len(starts) == 2 and text[start : starts[1]].rstrip().endswith(",")
    return [at for k, at in enumerate(starts) if _starts_name(words, at, limit, pair and k > 0)]


def _unparted(words: Words, at: int, limit: int) -> Iterator[int]:
    """Names with nothing between them: "Ida Quill Ned Bell Una Cole", each of two words."""
    first = bisect_left(words.starts, at)
    first += words.lower(first) in TITLES
    last = first
    while words.near(last) and words.capital(last + 1) and words.ends[last + 1] <= limit + 1:
        last += 1
    run = range(first, last + 1)
    if len(run) < _FEWEST_UNPARTED or len(run) % 2 or not words.capital(first):
        return
    known = sum(words.lower(k) in FORENAMES for k in run[::2])
    if known * 4 >= len(run[::2]) * 3:
        words.parted.update(run[2::2])
        yield from (words.starts[k] for k in run[2::2])


def _forename_at(words: Words, at: int) -> bool:
    """Say whether a forename or a title stands at ``at``."""
    index = bisect_left(words.starts, at)
    return index < len(words.starts) and words.lower(index) in NAMING and words.near(index)


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the first sentence ends and the next has its capital; "Mrs. J. Quill" goes on."""
    for stop in _STOP.finditer(text, start, end):
        if (stop[1] or "").lower() not in SHORT:
            return stop.end()
    return end


def _starts_name(words: Words, at: int, limit: int, known: bool) -> bool:
    """Say whether a name starts at ``at``; ``known``: only with a forename or an initial."""
    index = bisect_left(words.starts, at)
    if index >= len(words.starts) or words.starts[index] >= limit or words.starts[index] - at > 3:
        return False
    first = index
    while words.lower(index) in TITLES and index + 1 < len(words.starts):
        index += 1
    titled = index > first or surname_behind_label(words, index)
    name = name_at(words, index, initials=True, titled=titled)
    if name is None or words.ends[name.last] > limit + 2:
        return False
    form = words.forms[index]
    # "Ida Marlow (Legal), Kit Vale (Finance)": what has brackets behind it as the first has.
    bracketed = words.gap(name.last).startswith(" (")
    if known and not bracketed and len(form) > 1 and form.lower() not in NAMING:
        return False
    if len(form) > 1 and form.lower() not in FORENAMES:
        place = words.lower(name.last) in COMPASS and words.near(name.last)
        post = words.lower(index) in HEAD_ENDS  # "…, CEO Elm Learning Trust"
        if place or post or _topical(words, name):
            return False  # "…, Oxfordshire and Berkshire West Integrated Care Board"
    return _closes(words, name.last)


def surname_behind_label(words: Words, index: int) -> bool:
    """Say whether a bare surname has a member's line to itself: "Executive Councillor: Quill"."""
    labelled = words.gap(index - 1).startswith(":") and words.lower(index - 1) in _MEMBER_LABELS
    alone = "\n" in words.gap(index) and words.lower(index) not in _NO_MEMBER | TOPICS
    return labelled and alone and words.capital(index)


def _topical(words: Words, name: Name) -> bool:
    """Say whether a run of capitals is what a post is about: "…, Pupil Placement and …"."""
    return any(words.lower(k) in _TOPICAL for k in range(name.first, name.last + 1))


def _closes(words: Words, last: int) -> bool:
    """Say whether an item of a list can end here: "Petition Quill about the lane" is none."""
    after = words.lower(last + 1)
    closed = not words.near(last) or words.capital(last + 1) or after[:1].isdigit()
    return closed or after in _AFTER_NAME


def _bare_lists(words: Words) -> list[int]:
    """Items of lines that are nothing but names with initials: "D A Marlow, P Quill (Chair)"."""
    found: list[int] = []
    likely = "(Chair" in words.text or "(Vice" in words.text
    chaired = _openings(_CHAIRED, _LATER_CHAIRED, words.text) if likely else ()
    for match in (*_openings(_BARE, _LATER_BARE, words.text), *chaired):
        items = list(_LISTED.finditer(words.text, match.start(), match.end()))
        strong = [item.start() for item in items if _STRONG.match(item[0])]
        if len(strong) >= 2:
            found.extend(strong)
    return found
