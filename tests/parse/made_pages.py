"""Pages and answers in the markup of council software and news sites, about invented people."""

from __future__ import annotations

from html import escape

PROSE = (
    "Leeford City Council is to spend £3.2 million on a new special school, cabinet members agreed "
    "on Tuesday after two hours of debate in a packed chamber at the Guildhall.",
    "Cllr Ann Marlow, cabinet member for children, said: “Families have waited far too long for "
    "places close to home, and this school will bring 80 of them to the city.”",
    "The school on Mill Lane will take pupils with social, emotional and mental health needs from "
    "September 2027, according to a report by the director of education.",
    "Opposition leader Cllr Bob Tate said the plan was late. “We were promised this in 2022,” he "
    "said, “and parents will believe it when the doors open.”",
    "Building work is due to begin in the spring, once planning permission has been granted by the "
    "city council’s planning committee.",
)


def paragraph(words: str) -> str:
    """A Word paragraph as ModernGov saves it, hard-wrapped and in a nest of spans."""
    wrapped = "\n".join(words.split(" ", 6)) if words.count(" ") > 6 else words
    return f'<p class="MsoNormal"><span lang="EN-GB"  style="">{wrapped}</span></p>\n'


def body(*words: str) -> str:
    """A Word section: the paragraphs with empty ones between."""
    gap = '<p class="MsoNormal">&nbsp;</p>\n'
    return f'<div class="WordSection1">\n{gap.join(map(paragraph, words))}</div>'


def block(label: str, *words: str) -> str:
    """A labelled block of an item ("Minutes:")."""
    return (
        f'<p class="mgSubItemTitleTxt">{label}</p>\n<div class="mgWordPara">{body(*words)}</div>\n'
    )


def limb(number: str, words: str) -> str:
    """A numbered paragraph; the number sits in a span of its own, padded with hard spaces."""
    return f"<span>{number}<span>&nbsp;&nbsp;&nbsp;</span></span> {words}"


def row(number: str, title: str, inside: str = "", description: str = "") -> str:
    """A row of the item table."""
    told = f'<div class="mgWordPara">{body(description)}</div>' if description else ""
    return (
        '<tr>\n<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" >'
        f'<a name="AI70{number}" aria-disabled="true"></a>{number}</p></td>\n'
        f'<td >\n<p  class="mgAiTitleTxt" >{title}</p>\n{told}{inside}</td>\n</tr>\n'
    )


def page(inside: str, title: str = "Meeting - Leeford City Council", head: str = "") -> str:
    """A page with menus around what ModernGov wrote."""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        '</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul>'
        f'</nav><div id="modgov">{inside}</div></body></html>'
    )


def meeting(
    *rows: str,
    heading: str = "Children&#39;s Committee - Tuesday 3 February 2026 6:30 pm",
    main: str = "Agenda, decisions and minutes",
    head: str = "",
) -> str:
    """A meeting page with the rows given."""
    table = (
        f'<table class="mgItemTable" summary="Table of agenda items" id="mgItemTable">'
        f'<caption class="mgSectionTitle">Items</caption>{"".join(rows)}</table>'
        if rows
        else ""
    )
    return page(
        f'<div class="mgHeader"><h1  class="mgMainTitleTxt" >{main}</h1></div>'
        '<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">'
        '<a  href="mgCommitteeDetails.aspx?ID=7">'
        f'{heading}</a></h2></div><div class="mgContent" ><p><span  class="mgLabel" >Venue: </span>'
        f"Guildhall</p>{table}</div>",
        head=head,
    )


def decision(
    *sections: str, title: str = "Resource base at Elm Park School", maker: str = ""
) -> str:
    """A decision page; each section is a pair joined already by ``section``."""
    who = maker or "Director of Education"
    return page(
        f'<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">{title}</h2></div>'
        f'<div class="mgContent" ><p><span  class="mgLabel" >Decision Maker: </span>{who}</p>'
        '<p><span  class="mgLabel" >Is Key decision?: </span>Yes</p>'
        f"{''.join(sections)}"
        '<p><span  class="mgLabel" >Publication date: </span>10&#47;03&#47;2026</p>'
        '<p><span  class="mgLabel" >Date of decision: </span>04&#47;03&#47;2026</p>'
        '<p class="mgLabel" >Accompanying Documents:</p><ul  class="mgBulletList" ><li>'
        '<a  href="documents/s1/Annex.pdf">Annex A '
        '<span  class="mgFileSize" > PDF 119 KB</span></a>'
        "</li></ul></div>"
    )


def section(label: str, *words: str) -> str:
    """A section of a decision page."""
    return f'<h3 class="mgSubSubTitleTxt">{label}</h3><div class="mgWordPara">{body(*words)}</div>'


def agenda_item(number: str, title: str, **fields: str) -> str:
    """An agenda item of a GetMeeting answer; bodies are escaped as the service does."""
    values = {
        "agendaitemtitle": title,
        "agendaitemnumber": "3",
        "fulldisplaynumberformat": number,
        "isrestricted": "False",
        "isdisplayallowed": "True",
        **fields,
    }
    inside = "".join(f"<{name}>{escape(value)}</{name}>\n" for name, value in values.items())
    return f"<agendaitem>\n{inside}</agendaitem>\n"


def attendee(name: str, role: str = "Committee Member", **fields: str) -> str:
    """An attendee of a GetMeeting answer."""
    values = {"name": name, "roledescription": role, "attendance": "Present", **fields}
    inside = " ".join(f'{key}="{escape(value)}"' for key, value in values.items())
    return f"<attendee {inside}><url>https://leeford.example/u</url></attendee>\n"


def answer(*items: str, people: str = "", status: str = "Confirmed", more: str = "") -> str:
    """A GetMeeting answer as HTTP GET gives it."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<meeting>\n<meetingid>9</meetingid>\n'
        f"<meetingdate>03/02/2026</meetingdate><meetingstatus>{status}</meetingstatus>\n"
        f"<meetingtime>6.30 pm</meetingtime>{more}<agendaitems>{''.join(items)}</agendaitems>\n"
        f"<attendees>{people}</attendees>\n</meeting>"
    )


def news(
    *paragraphs: str, headline: str = "Special school to open on Mill Lane", head: str = ""
) -> str:
    """A news page with navigation, a caption, links to other stories and a cookie notice."""
    told = "".join(f"<p>{words}</p>" for words in paragraphs or PROSE)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{headline} | Leeford Herald</title>"
        f"<meta property='og:site_name' content='Leeford Herald'>"
        f"<meta property='og:title' content='{headline}'>{head}</head><body>"
        "<header><nav><ul><li><a href='/'>Home</a></li>"
        "<li><a href='/sport'>Sport</a></li></ul></nav>"
        f"</header><main><article><h1>{headline}</h1>{told}</article></main>"
        "<aside><h3>Most read</h3><ul><li><a href='/1'>Bus crash closes road</a></li>"
        "<li><a href='/2'>Pub reopens</a></li></ul></aside>"
        "<footer><p>We use cookies. <a href='/cookies'>Cookie policy</a></p></footer></body></html>"
    )
