"""The slots of every pattern for the guide, read from the shipped packs, so that the list never goes stale."""

from __future__ import annotations


def patterns() -> str:
    """Markdown: a heading per section, a line per use; of the other voices only what takes other slots."""
    from cooling_desktop.press.phrases import SHIPPED, shipped

    first = shipped(SHIPPED[0])
    parts: list[str] = []
    section = ""
    for name in first.patterns:
        above, _, use = name.partition(".")
        if above != section:
            section = above
            parts.append(f"\n## {above}\n")
        parts.append(_line(use, first.uses(name)))
    for other in map(shipped, SHIPPED[1:]):
        differing = [name for name in other.patterns if other.uses(name) != first.uses(name)]
        if differing:
            parts.append(f"\n## Lain dalam {other.name}\n")
            parts += [_line(name, other.uses(name)) for name in differing]
    return "\n".join(parts)


def _line(name: str, slots: frozenset[str]) -> str:
    listed = " ".join(f"{{{slot}}}" for slot in sorted(slots)) or "tanpa slot"
    return f"- **{name.replace('_', chr(92) + '_')}**: {listed.replace('_', chr(92) + '_')}"
