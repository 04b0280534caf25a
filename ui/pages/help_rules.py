"""The rules of the checker for the guide, made of the rules themselves, so that the list never goes stale."""

from __future__ import annotations

from collections.abc import Iterable

_LEVELS = {"block": "Wajib diperbaiki", "ask": "Perlu dijawab", "suggest": "Saran"}
_SHOWN = 2  # examples of each kind: the others are for the tests


def listed_rules() -> str:
    """Markdown: a heading per level, a paragraph per rule with its reason, source and examples."""
    from cooling_desktop.press.check.families import rules

    parts = []
    for level, title in _LEVELS.items():
        parts.append(f"\n## {title}\n")
        for rule in (one for one in rules() if one.level == level):
            parts.append(f"**{rule.title}** ({rule.id}). {rule.reason} *{_plain(rule.source)}*\n")
            parts += [*_examples("Ditemukan", rule.finds), *_examples("Dibiarkan", rule.quiet)]
    return "\n".join(parts)


def _examples(word: str, examples: Iterable[object]) -> list[str]:
    """Only sentences: a meeting file is for the tests."""
    texts = [one for one in examples if isinstance(one, str) and len(one) < 200 and "\n" not in one][:_SHOWN]
    return [f"- {word}: {_plain(text)}" for text in texts] + [""] * bool(texts)


def _plain(text: str) -> str:
    """Without what Markdown would read as marks."""
    return "".join(f"\\{letter}" if letter in "\\*_[]<>#`" else letter for letter in text)
