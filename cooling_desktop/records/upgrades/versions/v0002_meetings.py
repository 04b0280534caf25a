"""Meetings with all their lists, the numbers handed out and the issued papers."""

from __future__ import annotations

import sqlalchemy as sa

from cooling_desktop.records.upgrades.steps import choice, column, key, ref, table, words

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables of meetings, numbers and issues."""
    _meetings()
    _office()


def _meetings() -> None:
    # fmt: off
    table(
        "meetings", words("programme", 120), words("umbrella", 80), words("theme", 200), words("form", 80),
        choice("status"), words("status_reason", 200), column("new_date", sa.Date(), null=True),
        column("repeated", sa.Boolean()), words("series_remark", 120), ref("unit_id", "units"),
        column("parent_in_text", sa.Boolean()), words("subunit", 80), column("unit_leads", sa.Boolean()),
        choice("zone", null=True), ref("election_id", "elections"),
        column("voting_day_in_text", sa.Boolean()), words("election_name", 80), choice("phase", null=True),
        words("atmosphere", 80), words("discussion_manner", 40), words("discussion_focus", 200),
        words("next_meeting", 200), words("closing", 120), column("closing_hope", sa.Text()),
        column("hope_is_units", sa.Boolean()), words("situation", 120), column("internal_note", sa.Text()),
        column("incident_note", sa.Text()), column("changed_at", sa.DateTime(), null=True),
    )
    table(
        "meetings_agenda", words("text", 160), column("minutes", sa.Integer(), null=True),
        ref("person_id", "people"), ref("post_id", "posts"), words("performer", 80), words("remark", 120),
        parent="meetings",
    )
    table(
        "meetings_co_hosts", ref("unit_id", "units"), ref("organisation_id", "organisations"),
        words("name", 120), parent="meetings",
    )
    table(
        "meetings_commitments", ref("person_id", "people"), ref("post_id", "posts"),
        ref("organisation_id", "organisations"), ref("unit_id", "units"), words("party", 120),
        column("text", sa.Text()), column("due", sa.Date(), null=True), parent="meetings",
    )
    table(
        "meetings_days", column("held_on", sa.Date(), null=True), column("starts", sa.Time(), null=True),
        column("ends", sa.Time(), null=True), column("until_done", sa.Boolean()),
        column("approximate", sa.Boolean()), choice("part", null=True), parent="meetings",
    )
    table(
        "meetings_guests", ref("person_id", "people"), ref("post_id", "posts"),
        ref("organisation_id", "organisations"), words("group", 120),
        column("count", sa.Integer(), null=True), words("vague_count", 20), words("entourage", 60),
        choice("status"), column("partner", sa.Boolean()), column("host_side", sa.Boolean()),
        ref("deputy_person_id", "people"), ref("deputy_post_id", "posts"), words("reason", 200),
        column("sheet_row", sa.Integer(), null=True), column("note", sa.Text()), parent="meetings",
    )
    table(
        "meetings_leaders", ref("person_id", "people"), ref("post_id", "posts"), choice("presence"),
        ref("deputy_person_id", "people"), ref("deputy_post_id", "posts"), words("reason", 200),
        parent="meetings",
    )
    table(
        "meetings_legal_bases", column("text", sa.Text()), parent="meetings",
    )
    table(
        "meetings_neutrality", choice("form", null=True), column("text", sa.Text()),
        ref("person_id", "people"), ref("post_id", "posts"), ref("via_person_id", "people"),
        ref("via_post_id", "posts"), words("verb", 40), column("in_speech", sa.Boolean()),
        words("legal_basis", 200), parent="meetings",
    )
    table(
        "meetings_outcomes", column("text", sa.Text()), parent="meetings",
    )
    table(
        "meetings_photos", words("file", 200), column("caption", sa.Text()), words("credit", 80),
        words("people", 300), column("taken_at", sa.DateTime(), null=True),
        column("in_release", sa.Boolean()), parent="meetings",
    )
    table(
        "meetings_purposes", column("text", sa.Text()), parent="meetings",
    )
    table(
        "meetings_questions", words("asked_by", 120), column("question", sa.Text()),
        words("answered_by", 120), column("answer", sa.Text()), parent="meetings",
    )
    table(
        "meetings_release", words("dateline", 60), words("credit", 80), words("author", 120),
        words("notice", 60), choice("paper", null=True), words("number", 80), parent="meetings",
    )
    table(
        "meetings_talks", words("title", 200), ref("person_id", "people"), ref("post_id", "posts"),
        parent="meetings",
    )
    table(
        "meetings_topics", column("text", sa.Text()), column("in_release", sa.Boolean()),
        parent="meetings",
    )
    table(
        "meetings_utterances", choice("kind"), ref("person_id", "people"), ref("post_id", "posts"),
        words("anonymous", 80), words("anonymous_reason", 200), ref("from_person_id", "people"),
        ref("from_post_id", "posts"), ref("via_person_id", "people"), ref("via_post_id", "posts"),
        words("verb", 40), column("text", sa.Text()), column("verbatim", sa.Boolean()),
        column("in_speech", sa.Boolean()), column("follows", sa.Boolean()), words("approved_by", 120),
        column("in_release", sa.Boolean()), words("left_out_because", 200), parent="meetings",
    )
    table(
        "meetings_venue", choice("mode"), words("name", 120), words("room", 80), words("street", 120),
        words("rt", 5), words("rw", 5), words("village_kind", 30), words("village", 80),
        words("district_kind", 30), words("district", 80), words("city", 80),
        column("city_in_text", sa.Boolean()), words("province", 60), words("vague", 120),
        words("owner", 120), words("platform", 80), parent="meetings",
    )
    table(
        "meetings_neutrality_points", column("text", sa.Text()), parent="meetings_neutrality",
    )
    table(
        "meetings_neutrality_signatories", ref("person_id", "people"), ref("post_id", "posts"),
        words("name", 120), parent="meetings_neutrality",
    )
    table(
        "meetings_release_own_wordings", words("block", 40), column("text", sa.Text()), words("facts", 64),
        parent="meetings_release",
    )
    # fmt: on


def _office() -> None:
    # fmt: off
    table(
        "numbers", key("unit_id", "units"), words("kind", 40), column("year", sa.Integer()),
        column("sequence", sa.Integer(), null=True), words("text", 80),
        unique=(("unit_id", "kind", "year", "sequence"), ("unit_id", "kind", "text")),
    )
    table(
        "issues", key("meeting_id", "meetings"), key("number_id", "numbers"), words("kind", 40),
        words("voice", 20), words("paper", 8), column("headline", sa.Text()), column("text", sa.Text()),
        column("facts", sa.Text()), words("file", 120), words("sha256", 64), column("issued_on", sa.Date()),
        column("issued_at", sa.DateTime()), unique=(("number_id",), ("file",)),
    )
    # fmt: on
