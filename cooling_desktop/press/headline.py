"""The headline: several ways to say it, the facts decide which comes first."""

from __future__ import annotations

import re

from cooling_desktop.press import event, naming, news
from cooling_desktop.press.attendance import MOST_IN_LEAD
from cooling_desktop.press.block import Piece
from cooling_desktop.press.opening import by_leader
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.lists import join
from cooling_desktop.words.text import title_case
from cooling_desktop.words.told import from_field, glued, reworded, stretch
from cooling_desktop.words.verbs import all_base_forms, base_form, with_base_verbs

LONGEST, LONGEST_SPOKEN = 16, 15
"""Words of a headline (rule R17), and of one that tells what was said."""
SHORT_AIM, SHORT_OUTCOME, SHORT_PLACE = 7, 9, 4
"""Words that an aim, an outcome or a place may have in a headline."""
SOURCES = ("programme", "unit_id", "leaders", "election_name", "phase")


LONGEST_PARTNERS = 7
"""Words of all partners together."""
_CALLS = frozenset({"ajak", "minta", "imbau", "dorong", "harapkan"})
_MEETS = re.compile(r"\b(tatap muka|audiensi|kunjungan|temu|pertemuan)\b", re.IGNORECASE)
_OUR_SIDE = re.compile(r"(bahwa )?pihaknya |bahwa ", re.IGNORECASE)
_ASIDE = re.compile(r", (khususnya|terutama|termasuk) [^,]+, ")
_CLAUSE = re.compile(r",? (?=(agar|supaya|sehingga|demi|untuk) )")


def headline(telling: Telling, point: news.Point | None = None, *, news_first: bool = False) -> Piece | None:
    """Phase, actor, act and with whom (rule R17), or the outcome, an aim or what was said."""
    telling.begin("headline")
    act, actor = headline_act(telling.facts), headline_actor(telling.facts)
    if not act or not actor:
        return None
    slots = _slots(telling, act, actor)
    result = _made(telling, "hasil", slots | {"kegiatan": _bare_act(telling.facts)})
    aimed = _made(telling, "tujuan", slots | {"mitra": _partner(telling.facts, act, slots["tujuan"])})
    acts = _made(telling, "kegiatan", slots)
    phased = [text for text in acts if slots["tahap"] and slots["tahap"].lower() in text.lower()]
    spoken = _made(telling, "ucapan", slots | _spoken(telling.facts, point))
    groups = [result, (phased or acts) + aimed, acts, _made(telling, "lain", slots)]
    groups.insert(0 if news_first else 4, spoken)
    text = title_case(telling.pick("judul", groups))
    return Piece("headline", text, SOURCES) if text else None


def _slots(telling: Telling, act: str, actor: str) -> dict[str, str]:
    facts = telling.facts
    phase = event.phase(facts, telling.pack, headline=True)
    if phase and event.election(facts).split()[0].lower() in act.lower():
        phase = ""
    return {
        "kegiatan": act,
        "pelaku": actor,
        "tahap": phase,
        "kembali": from_field("kembali", "repeated") if facts.meeting.repeated else "",
        "mitra": (partner := _partner(facts, act)),
        "siapa": "" if _MEETS.search(act) else event.phrase(partner, "dengan", "bersama"),
        "lokasi": _where(facts),
        "tujuan": _aim(facts, phase),
        "hasil": _outcome(facts),
    }


def _made(telling: Telling, use: str, slots: dict[str, str]) -> list[str]:
    """The headlines of one use that are short enough; of the act at least one."""
    patterns = [pattern for pattern in telling.pack.patterns[f"judul.{use}"] if pattern.fits(slots)]
    made = [pattern.fill(slots) for pattern in patterns]
    most = LONGEST_SPOKEN if use == "ucapan" else LONGEST
    short = [text for text in made if len(text.split()) <= most]
    return short or sorted(made, key=len)[:1] if use == "kegiatan" else short


def _where(facts: Facts) -> str:
    """The house where it was, if a headline has room for its name."""
    name = event.typed(facts.meeting.venue, "name", "venue")
    return name if len(name.split()) <= SHORT_PLACE and not facts.meeting.venue.vague.strip() else ""


def _aim(facts: Facts, phase: str) -> str:
    """The first aim as a headline begins with it: "jaga kondusivitas"; empty if too long or no known verb."""
    for n, purpose in enumerate(facts.meeting.purposes[:1]):
        aim = all_base_forms(event.inside(facts, event.typed(purpose, "text", f"purposes[{n}]", *event.AIMING)))
        name = event.election(facts).split()
        if len(aim.split()) <= SHORT_AIM and not (phase and name and name[0].lower() in aim.lower()):
            return aim
    return ""


def _outcome(facts: Facts) -> str:
    for n, one in enumerate(facts.meeting.outcomes[:1]):
        text = event.inside(facts, event.typed(one, "text", f"outcomes[{n}]"))
        return text if len(text.split()) <= SHORT_OUTCOME else ""
    return ""


def _spoken(facts: Facts, point: news.Point | None) -> dict[str, str]:
    """What was said, as a headline says it: who, the verb's base form, the words; nothing for an unknown verb."""
    post = facts.posts.get(point.post_id or "") if point else None
    verb = base_form(point.verb) if point else ""
    if not (point and post and verb):
        return {}
    speaker = from_field(naming.full_title(facts, post), point.path)
    programme = naming.attended(facts)
    most = LONGEST_SPOKEN - len(speaker.split()) - 1
    slots = {"pembicara": speaker, "seruan": verb, "isi": _shortened(_to_the_point(verb, point.text, programme), most)}
    return slots | ({"tahap": ""} if news.said_already(facts, point.text) else {})


def _to_the_point(verb: str, text: str, programme: str) -> str:
    """What was said without the words that a headline saves, its verbs in base form after a call to do something."""
    if found := _OUR_SIDE.match(text):
        text = stretch(text, found.end())
    if programme and text.startswith("peserta "):
        text = glued(stretch(text, 0, 7), " ", programme, " ", stretch(text, 8))
    if found := _ASIDE.search(text):
        text = reworded(text, *found.span(), " ")
    if found := re.search(r"\bdapat menjadi\b", text):
        text = reworded(text, *found.span(), "jadi")
    return with_base_verbs(text) if verb in _CALLS else text


def _shortened(text: str, most: int) -> str:
    """What was said without the clause of its purpose, where it is too long for a headline."""
    cut = _CLAUSE.search(text, 12) if len(text.split()) > most else None
    return stretch(text, 0, cut.start()) if cut else text


def headline_actor(facts: Facts) -> str:
    """Who acts in the headline: the leader's office, or the unit with those it held it with."""
    leader = event.leader(facts)
    host = event.host(facts)
    if leader and (by_leader(facts) or not host):
        person_id, post_id = event.acting(leader)
        post, person = facts.posts.get(post_id or ""), facts.people.get(person_id or "")
        office = post.title if post else ""
        named = office or (f"{person.rank} {person.name}".strip() if person else "")
        return from_field(named, "leaders[0]") or host
    return join([host, *event.co_hosts(facts)]) if host else ""


def headline_act(facts: Facts) -> str:
    """The event as a headline names it."""
    form, programme = event.typed(facts.meeting, "form"), event.typed(facts.meeting, "programme")
    if event.title_is_long(facts) or not programme:
        return form
    said = form.split()[0].lower() in programme.lower() if form else True
    first = form.split()[0].lower() if form else ""
    return glued(form, " ", programme) if first in naming.TELLING and not said else programme


def _bare_act(facts: Facts) -> str:
    """The event without its topic, where something follows."""
    act, form = headline_act(facts), event.typed(facts.meeting, "form")
    return form if form and act.startswith(f"{form} ") else act


def _telling_words(name: str) -> set[str]:
    """The words of a name by which a headline would seem to say it twice."""
    return {word for word in name.lower().split() if len(word) > 3}


def _partner(facts: Facts, act: str, aim: str = "") -> str:
    """With whom, unless the act or the aim says so already."""
    if facts.meeting.co_hosts:
        return ""
    names = [event.partner_name(facts, guest, short=True) for guest in event.partners(facts)]
    said = set(f"{act} {aim}".lower().split())
    known = [name for name in dict.fromkeys(names) if name and not said & _telling_words(name)]
    if not known:
        return ""
    while len(known) > MOST_IN_LEAD or (len(known) > 1 and len(" ".join(known).split()) > LONGEST_PARTNERS):
        known.pop()
    bare = act.lower().endswith("bareng") and len(known) == 1
    return join(known) if bare else glued(f"{event.link(facts, act)} ", join(known))
