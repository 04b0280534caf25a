"""What stands under a photo: its caption, then who is seen in it from left to right."""

from __future__ import annotations

from cooling_desktop.records.meeting import Photo

FROM_THE_LEFT = "Dari kiri ke kanan: "


def caption_of(photo: Photo) -> str:
    """The caption, with who stands where if it does not say so already."""
    caption, people = " ".join(photo.caption.split()), " ".join(photo.people.split()).rstrip(" ,;.")
    if not people or people in caption:
        return caption
    closed = caption if not caption or caption.endswith((".", "!", "?", "”")) else f"{caption}."
    return f"{closed} {FROM_THE_LEFT}{people}.".strip()
