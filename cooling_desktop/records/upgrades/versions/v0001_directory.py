"""The directory: units, organisations, elections, people and posts."""

from __future__ import annotations

import sqlalchemy as sa

from cooling_desktop.records.upgrades.steps import choice, column, ref, table, words

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the shelves of the directory."""
    # fmt: off
    table(
        "elections", words("name", 80), choice("kind"), column("voting_day", sa.Date(), null=True),
        column("campaign_starts", sa.Date(), null=True), column("campaign_ends", sa.Date(), null=True),
        column("closed", sa.Boolean()), column("note", sa.Text()),
    )
    table(
        "organisations", words("name", 120), words("spelled_out", 200), words("short_name", 60),
        choice("kind"), column("known_as", sa.JSON()), column("note", sa.Text()),
    )
    table(
        "people", words("rank", 30), words("name", 120), column("degrees_front", sa.JSON()),
        column("degrees_back", sa.JSON()), words("short_name", 60), column("known_as", sa.JSON()),
        words("nrp", 20), words("phone", 40), words("home_address", 200), column("note", sa.Text()),
    )
    table(
        "units", words("name", 80), words("spelled_out", 160), choice("level"), ref("parent_id", "units"),
        words("city", 60), words("territory", 80), words("province", 60), words("letterhead_1", 41),
        words("letterhead_2", 41), words("letterhead_3", 41), words("letterhead_address", 70),
        words("logo", 120), words("address", 160), words("contact_name", 80), words("phone", 40),
        words("whatsapp", 40), words("email", 80), words("website", 80), words("role", 200),
        choice("paper"), column("known_as", sa.JSON()), column("note", sa.Text()),
    )
    table(
        "posts", words("title", 120), words("short_title", 60), words("spelled_out", 200),
        words("formal_title", 120), ref("unit_id", "units"), ref("organisation_id", "organisations"),
        column("note", sa.Text()),
    )
    table(
        "units_number_series", words("kind", 40), words("pattern", 80), column("start", sa.Integer()),
        words("archive_code", 30), parent="units",
    )
    table(
        "posts_holdings", ref("person_id", "people"), choice("kind"),
        column("starts", sa.Date(), null=True), column("ends", sa.Date(), null=True), parent="posts",
    )
    # fmt: on
