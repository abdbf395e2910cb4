"""Formulas, powers, pleas and needs: words that sound like a promise and bind nobody."""

from __future__ import annotations

import re

from sendminer.track.reading.doings.options import OPTIONS

_GOVERNMENT = (
    r"(?:(?:the|our|this|new|UK|national|central|next|local|regional)\s){0,3}(?:governments?|ministers?|DfE"
    r"|Department\sfor\sEducation|department|Treasury|Chancellor|(?:Education\s)?Secretary(?:\sof\sState)?"
    r"|prime\sminister|Whitehall|Westminster|Parliament|MPs?|NHS(?:\sEngland)?|ICB|integrated\scare\sboard"
    r"|health\s(?:board|trust)|regulator)"
)
PROCEDURE = (
    # what will lie before a meeting: "a report will be presented (Document P)"
    re.compile(
        r"\b(?:report|paper|presentation|update|briefing)\b[^.;]{0,240}?\bwill\sbe\s(?:presented|submitted|tabled"
        r"|circulated|given|received)\b[^.;]{0,40}?(?:\bDocument\s\S{1,5}|\b(?:at|to)\s(?:the|this)\smeeting\b)[^.;]*"
        r"|\bwill\s(?:submit|present|table|introduce)\s(?:an?|the|this|his|her)\s(?:report|paper)\s"
        r"\((?:Document|Appendix)\s\S{1,5}\)[^.;]*",
        re.IGNORECASE,
    ),
    # how a meeting is asked: "notice must be given in writing by 10am"
    re.compile(
        r"\b(?:petitions?|questions?|notice|deputations?|requests?\sto\sspeak)\b[^.;]{0,160}?\bmust\sbe\s"
        r"(?:given|submitted|received|made|sent|registered|notified|in\swriting)\b[^.;]*",
        re.IGNORECASE,
    ),
    # whether a decision waits for those who may call it in
    re.compile(
        r"\b(?:not\ssubject\sto|exempt(?:ed)?\sfrom|waived?\s(?:from\s)?)\s?(?:the\s)?call[-\s]in\b[^.;]*",
        re.IGNORECASE,
    ),
    # what a charity or families will hold, who are no public body
    re.compile(
        r"\b(?:charity|campaigners|campaign\sgroup|support\sgroup|parents|families|union|petitioners|protesters)\s(?:[A-Z][\w'’-]{1,20}\s){0,3}"
        r"(?:will|hopes?|plans?|wants?|aims?|intends?|(?:is|are)\s(?:hoping|planning|due|set|going))\s(?:to\s)?"
        r"(?:hold|host|organise|stage|march|protest|rally|gather|petition|fundraise|raise\smoney|hand\sin)\b[^.;]*",
        re.IGNORECASE,
    ),
)
"""How a meeting is run, or what those hold who are bound by nothing: it tells of no promise."""
_MENDED = (
    r"(?:clear|balanc|eliminat|wip|written|cut|reduc|halv|f[ae]ll|shr[aiu]n|met\b|repa|paid|zero)"
)
UNBOUND = (
    *PROCEDURE,
    *OPTIONS,
    # "considered a report": the formula of minutes
    re.compile(
        r"\A[^\w“\"]{0,6}(?:[\w'’,()&-]+\s){0,12}?(?:considered|received|noted|discussed|heard|scrutinised)\s"
        r"(?:an?|the|this)\s(?:[\w'’&-]+\s){0,5}?(?:report|paper|presentation|briefing|update|overview)\b",
        re.IGNORECASE,
    ),
    # what an item of the agenda is for
    re.compile(
        r"\A\W{0,4}(?:\w{1,3}[.)]\s{1,3})?(?:(?:the\s)?purpose(?:\sof\s(?:the|this)\s\w+)?(?:\s(?:is|was))?:?\s)?"
        r"to\s(?:receive|note|show|scrutinise|consider|discuss|hear|progress\scheck|understand"
        r"|(?:update|inform|advise|brief)\s(?:the\s)?(?:members|committee|sub-committee|board|cabinet|panel"
        r"|forum|council|councillors|governors)"
        r"|provide\s(?:[\w'’]+\s){0,4}?(?:update|overview|summary|information))\b",
        re.IGNORECASE,
    ),
    # a consultation on nothing that is named
    re.compile(
        r"\A\W{0,4}(?:[\w-]+\s){0,8}?consultation(?:\s(?:period|exercise|process))?\s(?:will|would|must)\sbe\s"
        r"(?:held|undertaken|carried\sout|conducted|run|required)\W*\Z",
        re.IGNORECASE,
    ),
    # who only spoke of it
    re.compile(
        r"\b(?:made|gave|delivered|read\sout)\s(?:an?|the|his|her|their)\s(?:\w+\s){0,2}?(?:statement|presentation"
        r"|update|overview|speech|summary|explanation)\b(?:(?!\b(?:that|and|which|saying)\b)[^.;])*",
        re.IGNORECASE,
    ),
    # what has been handed in or written, without a value
    re.compile(
        r"\b(?:has|have)\s(?:(?:now|already|also|since|just|recently|formally)\s){0,2}(?:submitted|drawn\sup|drafted"
        r"|written|produced|issued|sent|lodged)\b(?![^.;]{0,300}\d)(?:(?!\b[\w’'-]{1,24}\sto\b|\b(?:and|but)\b)[^.;])*",
        re.IGNORECASE,
    ),
    # who asks the body for a grant
    re.compile(
        r"(?<!council\s)(?<!authority\s)(?<!county\s)(?<!borough\s)(?<!city\s)(?<!\bwe\s)(?<!\bit\s)(?<!they\s)"
        r"\bhad\s(?:also\s)?applied\sfor\s(?:£|funding\b|an?\s(?:\w+\s)?(?:grant|award)\b)"
        r"(?:(?!\band\s(?:the\s(?:council|committee)|we|it|they|will|would)\b)[^.;])*",
        re.IGNORECASE,
    ),
    # powers to sign whatever comes
    re.compile(
        r"(?:\b(?:agree[sd]?|resolve[sd]?|approve[sd]?)\sthat\b(?:(?!\b(?:be|and\sthat)\b)[^.;]){0,240}?)?"
        r"(?:\b(?:be|is|are|was|were)\s(?:hereby\s)?(?:authorised|empowered|given\s(?:delegated\s)?(?:authority|power))"
        r"|\bdelegated?s?\s(?:authority|powers?))\b[^.;]{0,160}?"
        r"\bto\s(?:award|enter\sinto|let|agree|approve|finalise|negotiate|sign|make|take|vary|amend)\s"
        r"(?:(?:any|all|the|such|minor|final|necessary|further|individual|related|other)\s){0,3}"
        r"(?:contracts|agreements|decisions|details|terms|leases|arrangements|variations|changes|amendments"
        r"|documents)\b(?![^;]{0,120}\b(?:places|pupils)\b)[^;]*",
        re.IGNORECASE,
    ),
    # what a meeting is only to know of
    re.compile(
        r"\A\W{0,4}(?:\w{1,3}[.)]\s{1,3})?(?:(?:that|to)\s)?(?:(?:the\s)?(?:cabinet|committee|members|board|forum)\s)?note[sd]?\s"
        r"(?:that|the|progress|how|with)\b(?![^.;]*\d)(?:(?!\band\s(?:agree|approve|endorse|resolve|to\s|that\s))[^.;])*",
        re.IGNORECASE,
    ),
    # what was meant once, and is told as over: "it had planned to move the base"
    re.compile(
        r"\bhad\s(?:(?:originally|initially|previously|first|once|also|long)\s)?(?:planned|proposed|hoped|intended|wanted|aimed|meant)\sto\s[^.;,]*",
        re.IGNORECASE,
    ),
    # what it would have been, had it come: "the hall would have held 60 pupils"
    re.compile(
        r"\bwould\shave\s(?:(?:been|\w{3,12}ly)\s)?\w{2,14}(?:ed|en|ilt|eld|ght|oken|had)\b(?![^.;]*\b(?:by|before)\b)[^.;]*",
        re.IGNORECASE,
    ),
    # how a sum stands to what needs another's leave
    re.compile(
        r"\b(?:(?:is|are|was|were|be)\s(?:\w+\s){0,2}?(?:above|below|over|under|within)|exceed(?:s|ed)?)\s"
        r"(?:the|its|our|their|a)\s(?:[\w'’-]+\s){0,3}?(?:threshold|limit|ceiling)\b",
        re.IGNORECASE,
    ),
    # what is asked, before the answer
    re.compile(
        r"\A\W{0,4}(?:\w{1,3}[.)]\s{1,3})?(?:[\w'’.-]+\s){0,8}?(?<!be\s)(?<!being\s)asked\s"
        r"(?:\w+\s){0,4}?(?:when|how|what|why|where|which|whether|if|about)\b[^,]{0,240}",
        re.IGNORECASE,
    ),
    # what another body is asked for
    re.compile(
        r"\b(?:needs?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s(?:up)?on|implor(?:e|es|ed|ing)|beg(?:s|ged|ging)?"
        r"|press(?:es|ed|ing)?|lobb(?:y|ies|ied|ying)|wants?|wanted|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?\sto"
        rf"|plead(?:s|ed|ing)?\swith|challeng(?:es|ed|ing))\s{_GOVERNMENT}\sto\s"
        r"(?:(?!\s(?:and|but|so|while)\s(?:we|it|they|the\scouncil|the\scabinet)\b)[^.;])*",
        re.IGNORECASE,
    ),
    # a duty, and how far something helps with it
    re.compile(
        r"\bensur(?:e|es|ing)\s(?:that\s)?(?:[\w’'-]+\s){1,4}?(?:meets?|fulfils?|discharges?|compl(?:y|ies)\swith)\s"
        r"(?:its|their|our|all)\s(?:\w+\s){0,2}?(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies))\b[^.;]*"
        r"|\b(?:will|would)\s(?:(?:also|help)\s)?(?:support|help|assist|enable|allow)\b[^.;,]{0,60}?"
        r"\b(?:dut(?:y|ies)|obligations?)\b[^.;]*"
        r"|\b(?:was|were)\srequired\sto\sbe\s\w+\b[^.;,]*",
        re.IGNORECASE,
    ),
    # what cannot be done or did not succeed, and what nobody knows
    re.compile(
        r"\b(?:is|was|were|will\sbe|would\sbe)\s(?:unachievable|impossible|unaffordable|unworkable|unviable"
        r"|impractica(?:l|ble)|not\s(?:possible|viable|feasible|affordable|achievable))\b"
        r"|\b(?:efforts|attempts|plans|moves|bids?|ambitions?|hopes)\sto\s[^.;,]{1,120}?\s"
        r"(?:was|were|(?:has|have|had)\sbeen)\s(?:hurt|hampered|thwarted|blocked|hit|dashed|frustrated|hindered"
        r"|undermined|held\sback|set\sback|stymied|complicated|scuppered|derailed)\b[^.;,]*",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:\b(?:unclear|not\s(?:yet\s)?(?:clear|known|certain)|uncertain|unknown|unsure)"
        r"|\byet\sto\s(?:say|decide|confirm|announce))\W{0,2}\s(?:when|whether|if|how|where|who|what)\b(?:(?!\sbut\s)[^.;])*",
        re.IGNORECASE,
    ),
    # a need
    re.compile(
        r"\b(?:will|would)\s(?:(?:also|still|now|therefore)\s)?(?:need\sto\b|be\s(?:needed|required|necessary)\b"
        r"|have\s(?:(?:very\s)?(?:little|no)\s(?:other\s)?(?:choice|option|alternative)\s(?:but\s)?)?to\s(?:discuss|consider|debate|revisit|think)\b"
        r"|have\sto\s(?:travel|rely|attend|be\s(?:taught|educated|placed|sent|schooled|taken|moved|bussed)\b))",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:more|extra|additional|further)\s(?:[\w'’-]+\s){0,4}?(?:is|are|was|were)\s"
        r"(?:(?:still|now|urgently|also|badly)\s)?(?:needed|required)\b"
        r"|\b(?:do|does|did)(?:n['’]t|\snot)\s(?:(?:yet|still)\s)?have\s(?:enough|sufficient|adequate)\b"
        r"|\b(?:is|are|was|were)\s['‘“\"]?(?:insufficient|inadequate|not\senough)\b",
        re.IGNORECASE,
    ),
    # how the books are to stand: "an overspend of £3m is forecast", but not how they are mended
    re.compile(
        r"\b(?:overspend(?:s|ing)?|underspends?|deficits?|shortfalls?)\b(?:[^.;]|\.(?=\d)){0,80}?"
        r"\b(?:is|are|was|were|being|been)\s(?:\w+\s)?"
        r"(?:forecast|projected|predicted|estimated|expected|anticipated)\b"
        rf"(?![^.;]{{0,80}}\b{_MENDED})[^.;]*"
        r"|(?:\b(?:forecast|project|predict|expect|anticipat)(?:s|ed|ing)?\s(?:that\s)?(?:an?|the|its|this)\s"
        r"(?:[\w£.,'’-]+\s){0,6}?(?:overspend|underspend|deficit|shortfall)\b"
        r"|\bexpect(?:s|ed|ing)?\sto\s(?:miss|overspend|overshoot|exceed|fall\sshort|run\s(?:out|over)|be\soverspent)\b"
        r"|\b(?:will|would)\shave\s(?:produced|reached|run\sup|built\sup|accumulated|grown)\s(?:[\w-]+\s){0,3}?"
        r"(?:overspend|deficit|shortfall|debt)\b)"
        rf"(?![^.;]{{0,80}}\b{_MENDED})[^.;]*",
        re.IGNORECASE,
    ),
    # what somebody only wants to say
    re.compile(
        r"\b(?:I|we|he|she|they)(?:['’]d|\swould)?\s(?:now\s|also\s|just\s)?(?:want|like|wish|hope)(?:s|ed)?\sto\s(?:share|thank|reassure"
        r"|stress|emphasise|say|tell|assure|acknowledge|recognise|highlight|hear|apologise|congratulate|be\sclear|pay\stribute)\b[^.;]*",
        re.IGNORECASE,
    ),
    # what others are to think
    re.compile(
        r"\b(?:(?:am|are|['’]m|['’]re|feel|be)\s(?:\w+\s)?(?:sure|certain|confident)\s(?:that\s)?)?you\s(?:will|would)\s(?:all\s|also\s)?(?:agree|know|understand"
        r"|appreciate|recall|remember|be\saware|have\s(?:seen|heard|read))\b[^.;]*",
        re.IGNORECASE,
    ),
    # what somebody thinks of it
    re.compile(
        r"\bknowing\sthat\s[^.;]{1,200}?(?=\s(?:will|would)\sbe\s(?:\w+\s)?(?:crucial|vital|essential|important|paramount|key)\b)"
        r"|\b(?:will|would)\s(?:\w+ly\s)?(?:have\s(?:an?|no|little|any)\s(?:[\w-]+\s){0,3}?(?:impact|effect"
        r"|influence|bearing|consequences?)\b|impact\b|affect\b"
        r"|be\s(?:(?:very|quite|so|too|extremely|really|incredibly)\s)?(?:tight|difficult|hard|tough|challenging"
        r"|crucial|vital|essential|important|paramount|key)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:is|are|was|were)\s(?:\w+ly\s)?(?:crucial|vital|essential|critical)\s(?:to|for|in|that)\b"
        r"|\bnot\s(?:currently\s|now\s)?considering\s(?!clos|cut|any\s(?:clos|cut))",
        re.IGNORECASE,
    ),
    # what will not come: only who rules out a closure or a charge promises something
    re.compile(
        r"\brul(?:es|ed|ing)\sout\s(?!(?:[\w'’]+\s){0,2}(?:clos|shut|cut|axing|scrapp|charg|rais|reduc))",
        re.IGNORECASE,
    ),
    # what was spent: "has invested £3m in recent years to create"
    re.compile(
        r"(?<!what\s)(?<!which\s)(?<!that\s)\b(?:has|have|had)\s(?:(?:also|already|now|since|recently|itself)\s){0,2}(?:been\s)?(?:invested|spent)\b"
        r"(?=[^.;]{0,30}£|\s(?:to|in|on)\s)",
        re.IGNORECASE,
    ),
    # who asks for leave: those who are asked decide
    re.compile(
        r"\b(?:trusts?|developers?|applicants?|firm|company|homes|ltd|limited|charity|college|academy|academies|(?:house)?builders?)\b"
        r"(?:,\s[^,;.]{2,60},)?\s(?:(?:has|have|had|is|are|was|were|also|now)\s){0,2}"
        r"(?:appl(?:ied|ying|ies)|ask(?:ed|ing|s)|seek(?:s|ing)?|sought|submitted|lodged|request(?:ed|s|ing))\b[^.;]{0,80}?"
        r"\b(?:permission|consent|approval|leave|application|go-ahead)\b[^.;]*",
        re.IGNORECASE,
    ),
    # where a paper goes that tells how things are
    re.compile(
        r"\b(?:report|paper|figures|briefing)\s(?:(?:which|that)\s(?:is|was)\s)?(?:due|set|expected)\s(?:to\s(?:go|be\s\w{3,12})\s)?"
        r"(?:to|before|by|at)\s[^.;,]{0,60}?\b(?:meeting|cabinet|committee|councillors)\b",
        re.IGNORECASE,
    ),
    # what is on an agenda, and what is thought over anew
    re.compile(
        r"\b(?:was|were|is|are)\s(?:now\s|also\s)?(?:due|set|expected|scheduled)\sto\s(?:discuss|debate|hear|receive|scrutinise)\b"
        r"(?![^.;]{0,200}(?:£|\b(?:places|pupils|schools?|bases?|units?|centres?|hubs?|clos|cut)))"
        r"|\b(?:review|re-?consider|re-?think|re-?examin|re-?visit)(?:s|e|ed|ing)?\s(?:its|the|their|that|an?\searlier)\s"
        r"(?:[\w'’-]{1,15}\s){0,2}?decision\sto\b(?:(?!\b(?:and|but)\s(?:it|they|we|will|would|is|are|has|have|plans?)\b)[^.;])*",
        re.IGNORECASE,
    ),
    # where those who wish to can say what they think
    re.compile(
        r"\b(?:can|could|may|will|are|be)\s(?:also\s|now\s)?(?:be\s)?(?:(?:able|invited|welcome)\sto\s)?(?:share|give|have|express|offer)\s"
        r"(?:their|your)\s(?:say|views?|opinions?|thoughts|feedback)\b[^.;]*"
        r"|\bthere\s(?:will|would)\s(?:also\s)?be\s(?:[\w-]{1,20}\s){0,4}?(?:events?|meetings?|sessions?|drop-ins?|workshops?|webinars?)\b[^.;]*"
        r"|\b(?:events?|meetings?|sessions?|drop-ins?|roadshows?|workshops?|webinars?)\b[^.;]{0,60}?\s(?:are|is|(?:will|would|to)\sbe|have\sbeen|will)\s"
        r"(?:being\s)?(?:scheduled|planned|held|arranged|organised|staged|hosted|take\splace|taking\splace)\b[^.;]{0,160}?"
        r"\b(?:(?:their|your)\s(?:say|views?|opinions?)|(?:learn|find\sout|hear)\smore|ask\squestions)\b[^.;]*",
        re.IGNORECASE,
    ),
    # who inspects, is told of it, or weighs it before planners
    re.compile(
        r"\b(?:inspectors?|Ofsted|(?:the\s)?CQC|watchdogs?|auditors)\s(?:[\w'’-]{1,12}\s){0,3}?"
        r"(?:(?:(?:is|are)\s(?:due|set|expected|going)\sto)|will|would)\s(?:\w{3,12}\s)?(?:look|visit|inspect|return|examine|assess|check"
        r"|judge|review|come|carry|monitor|arrive|speak)\b[^.;–—]*"
        r"|\b(?:decision|application|plans?|matter|case)\s(?:will|would|is\sto|must)\s(?:(?:now|also|then|be)\s){0,2}"
        r"(?:referred|passed|sent|go)\s(?:back\s|up\s)?to\s(?:the\s)?(?:Secretary\sof\sState|government|ministers?|planning\sinspector)\b"
        r"[^.;]*"
        r"|\b(?:report\s(?:to|for|before)\s(?:the\s)?planning\s\w+|planning\s(?:report|officers?|statement))\s"
        r"(?:\w{3,12}\s)?(?:said|says|states?|stated|notes?|noted|adds?|added|argues?|argued|concludes?|concluded)\b(?s:.*)",
        re.IGNORECASE,
    ),
    # what a body is given: the giver is bound
    re.compile(
        r"\b(?:council|authority|county|city|borough|it|we)\s(?:will|would|is\sto|are\sto|is\sset\sto|has\sbeen|have\sbeen)\s(?:also\s|now\s)?"
        r"(?:receive|get|be\s(?:given|awarded|allocated|handed|granted)|given|awarded|allocated|handed|granted)\s"
        r"(?:(?:an?|around|about|almost|nearly|over|more|than|just|up|to|another|extra|additional|further)\s){0,4}£"
        r"(?![^.;]{0,120}\b(?:government|Department|DfE|ministers|Treasury)\b)[^\s]{1,12}(?:\s(?:million|billion|m|more|extra))*",
        re.IGNORECASE,
    ),
    # who is shown as committed, and how answers will be used
    re.compile(
        r"\b(?:highlight(?:s|ed)|prais(?:es|ed)|stress(?:es|ed)|underlin(?:es|ed)|demonstrat(?:es|ed)|show(?:s|ed)|reflect(?:s|ed)|reaffirm(?:s|ed))\s"
        r"(?:[\w'’-]{1,15}\s){0,5}?commitment\sto\b(?![^.;]{0,160}\d)[^.;]*"
        r"|\b(?:responses|feedback|views|answers)\b[^.;]{0,80}?\b(?:will|would)\s(?:be\s)?(?:help|inform|shape|used|considered|fed)\b[^.;]*"
        r"|\b(?:inviting|invit(?:es|ed)|encouraging|urging|asking)\s(?:[\w'’-]{1,15}\s){1,6}?to\s(?:give|have|share|submit|comment|respond"
        r"|take\spart|complete)\b(?![^.;]{0,160}\d)[^.;]*"
        r"|\bwill\s(?:\w{3,12}\s)?(?:break\s(?:the\s)?(?:ground|turf)|cut\s(?:the|a)\s(?:first\s)?(?:ribbon|turf|sod)|lay\sthe\sfoundation)\b",
        re.IGNORECASE,
    ),
    # what years have brought
    re.compile(
        r"\b(?:in|over|during|within)\sthe\s(?:past|last)\s(?:\w+\s)?(?:years?|months?|terms?|decade)\b"
        r"[^.;]{0,120}?\b(?:has|have|had)\s(?:\w+ly\s|already\s|also\s)?(?:been\s)?\w+(?:ed|en|t)\b"
        r"(?!\s(?:to|that)\b)",
        re.IGNORECASE,
    ),
)
BEFORE_A_MEETING = re.compile(
    r"\b(?:reports?|papers?|updates?|decisions?|matter|plans|proposals|business\scase|recommendations?|application)\b[^.;:“”]{0,140}?\s"
    r"(?:will|would|shall|(?:is|are|was|were)(?:\s(?:due|set|expected|scheduled|likely))?(?:\sto)?)\s"
    r"(?:(?:also|now|then|next|first|be)\s){0,3}"
    r"(?:(?:go|going|come|coming|due|back|up|presented|put|taken|brought|submitted|tabled|made|heard)\s(?:back\s|up\s|on\s)?)?"
    r"(?:to|before|by|in\sfront\sof)\s(?:the\s|its\s|their\s|a\s)?(?:[\w'’]{2,14}\s){0,4}?"
    r"(?:cabinet|council|executive|committee|board|forum|panel|councillors|members|governors)\b[^.;,]*",
    re.IGNORECASE,
)
"""What only comes before a meeting: "a report on the 60 places will come to committee"."""
