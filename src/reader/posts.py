"""Questions for the post that somebody holds, which SQuAD seldom asks and readers of news often do."""
import re

PERSON = r"[A-Z][\w'-]+(?: (?:[A-Z]\.|[A-Z][\w'-]+|of|de|von|van|al|bin))* [A-Z][\w'-]+"
POST = ('president|minister|secretary|director|chair(?:man|woman|person)?|chief|head|leader|governor|mayor|ambassador|advis[eo]r|deputy|'
        'spokes(?:man|woman|person)|commander|general|admiral|colonel|captain|king|queen|emperor|prince|princess|duke|chancellor|premier|'
        'senator|congressman|politician|official|officer|member|bishop|archbishop|pope|cardinal|priest|missionary|professor|lecturer|'
        'editor|author|writer|novelist|poet|playwright|composer|conductor|singer|musician|pianist|actor|actress|painter|sculptor|'
        'architect|engineer|scientist|physicist|chemist|biologist|mathematician|astronomer|historian|philosopher|economist|critic|'
        'sociologist|psychologist|anthropologist|linguist|theologian|scholar|lawyer|judge|journalist|reporter|founder|owner|manager|'
        'executive|ceo|coach|player|producer|designer|explorer|inventor|physician|doctor|surgeon|activist|consultant|analyst')
AFTER = re.compile(rf"({PERSON}), ((?:[\w'-]+ ){{0,4}}?(?:{POST})\b)([^,.;:()]{{0,60}})(?=[,.;])")
BEFORE = re.compile(rf"\b((?:[\w'-]+ ){{1,3}}?(?:{POST})) ({PERSON})")
BROKEN = re.compile(r'\b(and|or|was|were|is|are|had|has|by|with|that|who|which|when|where|as|to|from|for|in|on|at|of|but|he|she|said|'
                    r'\w+ed|\w+ing)\b', re.I)
ASKED = ('What is the post of {}?', 'What post does {} hold?', "What is {}'s position?", 'What is the position of {}?',
         'What office did {} hold?', "What was {}'s role?", 'What is the title of {}?', 'What does {} do?', 'What was the job of {}?',
         'Who is {}?', 'Who was {}?')
EACH = 3


def posts(text, rng):
    """Questions and answers, of each person whose post stands beside the name."""
    beside = [(m.group(1), m.group(2), m.group(3).rstrip()) for m in AFTER.finditer(text)]
    beside += [(m.group(2), m.group(1), '') for m in BEFORE.finditer(text)]
    return [(asked.format(person), post + more) for person, post, more in beside
            if not BROKEN.search(post) and not BROKEN.match(person) for asked in rng.sample(ASKED, EACH)]
