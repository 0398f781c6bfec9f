"""What the story of 24 February 2025 must say: each line from the data, with its receipts."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from tellers.record.store import Record
from tellers.story.telling import story_json, tell, verify

Json = dict[str, Any]


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.starter()


@pytest.fixture(scope="module")
def story(record: Record) -> Json:
    return story_json(record, tell(record, "2025-02-24"))


def decision(story: Json, symbol: str) -> Json:
    every = [*story["decisions"], *story["amendments"], *story["motions"]]
    return next(each for each in every if each["symbol"] == symbol)


def sentences(story: Json, *parts: str) -> list[Json]:
    """Return the sentences that hold all of *parts*."""
    return [each for each in story["sentences"] if all(part in each["text"] for part in parts)]


def only(story: Json, *parts: str) -> Json:
    found = sentences(story, *parts)
    assert len(found) == 1, (parts, [each["text"] for each in found])
    return found[0]


def answers(story: Json, sentence: Json) -> list[Any]:
    return [story["receipts"][receipt]["answer"] for receipt in sentence["receipts"]]


class TestES117:
    def test_adopted_93_of_111_present_and_voting(self, story: Json) -> None:
        found = decision(story, "A/RES/ES-11/7")
        assert found["outcome"] == "adopted"
        assert found["tally"] == {"yes": 93, "no": 18, "abstaining": 65, "not_voting": 17}
        assert found["required"] == {"majority": "two_thirds", "needed": 74, "of": 111}
        said = only(story, "A/RES/ES-11/7, adopted:")["text"]
        assert "93 of 111 present and voting, 65 abstentions not counted (GA 86)" in said
        assert "two thirds needed, 74 (GA 83, a recommendation on the maintenance" in said
        assert "a simple majority would have been 56 (GA 85)" in said

    def test_the_united_states_voted_no_beside_the_russian_federation(self, story: Json) -> None:
        votes = decision(story, "A/RES/ES-11/7")["votes"]
        assert votes["USA"] == votes["RUS"] == "no"
        lead = only(story, "On A/RES/ES-11/7,")
        assert "Russia and the United States voted no" in lead["text"]
        assert answers(story, lead)[0]["no"] == ["RUS", "USA"]

    def test_they_had_never_voted_alike_in_the_series(self, story: Json) -> None:
        sentence = only(story, "Russia and the United States both voted no on A/RES/ES-11/7")
        assert {
            "members": ["RUS", "USA"],
            "vote": "no",
            "alike_before": 0,
            "both_before": 6,
        } in answers(story, sentence)[0]

    @pytest.mark.parametrize(("group", "yes", "no"), [("NATO", 29, 2), ("Group of Seven", 6, 1)])
    def test_which_allies_voted_yes(self, story: Json, group: str, yes: int, no: int) -> None:
        split = only(story, f"{group} split on A/RES/ES-11/7", "voted yes")
        votes = answers(story, split)[0]["votes"]
        assert len(votes["yes"]) == yes
        assert len(votes["no"]) == no
        assert "USA" in votes["no"]
        named = only(story, f"{group} that voted yes on A/RES/ES-11/7")
        assert "Canada" in named["text"]
        assert "the United Kingdom" in named["text"]
        assert "Hungary" not in named["text"]

    def test_hungary_voted_no(self, story: Json) -> None:
        assert decision(story, "A/RES/ES-11/7")["votes"]["HUN"] == "no"
        assert (
            "Hungary and the United States voted no"
            in only(story, "NATO split on A/RES/ES-11/7")["text"]
        )
        assert "Hungary voted no" in only(story, "European Union split on A/RES/ES-11/7")["text"]


class TestES118:
    def test_adopted_after_three_amendments(self, story: Json) -> None:
        found = decision(story, "A/RES/ES-11/8")
        assert found["outcome"] == "adopted"
        assert (found["tally"]["yes"], found["tally"]["no"]) == (93, 8)
        assert found["tally"]["abstaining"] == 73
        assert found["amended_by"] == ["A/ES-11/L.13", "A/ES-11/L.14", "A/ES-11/L.15"]
        assert "three adopted" in only(story, "amendments to A/ES-11/L.11")["text"]

    def test_the_sponsor_abstained_on_its_own_text(self, story: Json) -> None:
        sentence = only(story, "The United States, which had tabled", "A/RES/ES-11/8")
        assert "abstained on it once it had been amended" in sentence["text"]
        assert answers(story, sentence) == [{"USA": "abstaining"}]

    def test_russia_voted_no_and_ukraine_abstained(self, story: Json) -> None:
        votes = decision(story, "A/RES/ES-11/8")["votes"]
        assert (votes["RUS"], votes["UKR"]) == ("no", "abstaining")
        said = only(story, "On A/RES/ES-11/8,")["text"]
        assert "Russia voted no" in said
        assert "China, Ukraine and the United States abstained" in said

    def test_what_rests_on_news_or_is_not_known_says_so(self, story: Json) -> None:
        rejected = only(story, "A/ES-11/L.12, an amendment by Russia")
        assert "rejected, 31-71-59" in rejected["text"]
        assert "(news reports only; from general knowledge, not re-read)" in rejected["text"]
        for label in ("A/ES-11/L.13", "A/ES-11/L.14", "A/ES-11/L.15"):
            assert decision(story, label)["tally"] is None
            assert decision(story, label)["outcome"] == "adopted"
            assert "its tally is not known" in only(story, f"{label}, one of three")["text"]


class TestTheCouncil:
    def test_adopted_with_nine_needed_and_no_veto(self, story: Json) -> None:
        found = decision(story, "S/RES/2774 (2025)")
        assert found["outcome"] == "adopted"
        assert (found["tally"]["yes"], found["tally"]["no"]) == (10, 0)
        assert found["required"] == {"majority": "affirmative_votes", "needed": 9, "of": 15}
        assert found["vetoed_by"] == []
        said = only(story, "S/RES/2774 (2025), adopted:")["text"]
        assert "10 in favour, nine needed" in said
        assert "no permanent member voted against" in said

    def test_the_five_abstaining_were_all_european(self, story: Json) -> None:
        said = only(story, "abstained on S/RES/2774 (2025)")["text"]
        assert said.startswith("Five of its members abstained")
        assert "all of them European" in said
        assert "Denmark, France, Greece, Slovenia and the United Kingdom" in said

    @pytest.mark.parametrize(
        ("symbol", "tally"), [("S/2025/115", "9-1-5"), ("S/2025/116", "11-1-3")]
    )
    def test_amendments_vetoed(self, story: Json, symbol: str, tally: str) -> None:
        found = decision(story, symbol)
        assert (found["cause"], found["vetoed_by"]) == ("veto", ["RUS"])
        said = only(story, f"{symbol}, a European amendment")["text"]
        assert f"was vetoed, {tally}" in said
        assert "nine in favour were enough, but Russia voted against" in said

    def test_one_amendment_fell_short_of_nine(self, story: Json) -> None:
        found = decision(story, "S/PV.9866 amendment 1")
        assert (found["cause"], found["vetoed_by"]) == ("insufficient_votes", [])
        assert (
            "6-1-8: nine in favour were needed"
            in only(story, "full-scale invasion of Ukraine was")["text"]
        )

    def test_the_lead_sums_the_amendments_up(self, story: Json) -> None:
        said = only(story, "Five amendments to S/2025/112")["text"]
        assert "two vetoed by Russia (9-1-5 and 11-1-3)" in said
        assert "two rejected for want of votes, one rejected." in said


def test_the_assembly_recommends_and_the_councils_decisions_bind_with_care(story: Json) -> None:
    assert "recommends" in only(story, "A/RES/ES-11/7, A/RES/ES-11/8:")["text"]
    assert decision(story, "A/RES/ES-11/7")["binding"] == "recommends"
    council = only(story, "S/RES/2774 (2025): ", "(CHARTER 25)")["text"]
    assert "adoption alone does not show which paragraphs are decisions" in council


class TestTheSeries:
    def test_support_in_order(self, story: Json) -> None:
        sentence = only(story, "Votes in favour of the resolutions")
        assert "141, 140, 93, 143, 94, 141, 93, 93, 91" in sentence["text"]

    def test_lower_than_four_level_with_one_near_another(self, story: Json) -> None:
        sentence = only(story, "support of 93")
        assert "lower than in four (141, 140, 143, 141)" in sentence["text"]
        assert "level with one (93)" in sentence["text"]
        assert "near one (94)" in sentence["text"]

    def test_more_than_140_is_true_of_some_not_of_all(self, story: Json) -> None:
        said = only(story, "support was above 140")["text"]
        assert "in three of six texts, not in all" in said

    def test_who_moved_by_name_and_direction(self, story: Json) -> None:
        moved = only(story, "Between A/RES/ES-11/6 (141-7-32", "and A/RES/ES-11/7 (93-18-65)")
        assert "43 Members moved away from support and one towards it" in moved["text"]
        to_no = only(story, "Yes on A/RES/ES-11/6, no on A/RES/ES-11/7")["text"]
        for name in ("Haiti", "Hungary", "Israel", "the United States"):
            assert name in to_no
        assert "Argentina" in only(story, "Yes on A/RES/ES-11/6, abstaining on")["text"]
        assert "Syria" in only(story, "No on A/RES/ES-11/6, abstaining on")["text"]

    def test_the_texts_differ(self, story: Json) -> None:
        assert only(story, "The texts differ: A/RES/ES-11/6", "A/RES/ES-11/7")


class TestTheBackground:
    def test_vetoes_since_25_february_2022(self, story: Json) -> None:
        said = only(story, "kept from acting")["text"]
        assert said.startswith("Since 25 February 2022 the Council")
        assert "cast by Russia" in said
        assert "S/2022/155" in said

    def test_the_session_came_from_a_procedural_vote(self, story: Json) -> None:
        said = only(story, "S/RES/2623 (2022)")["text"]
        assert "11-1-3" in said
        assert "a procedural vote" in said
        assert "the negative vote of Russia could not stop" in said


def test_every_sentence_has_receipts_with_sources(story: Json) -> None:
    for sentence in story["sentences"]:
        assert sentence["receipts"], sentence["text"]
        for receipt in sentence["receipts"]:
            assert story["receipts"][receipt]["sources"], story["receipts"][receipt]


def test_verify_asks_every_receipt_again(record: Record) -> None:
    told = tell(record, "2025-02-24")
    assert verify(Record.starter(), told) == []
    first = told.receipts["r1"]
    spoiled = evolve(first, answer={**first.answer, "outcome": "rejected"})
    assert verify(record, evolve(told, receipts={**told.receipts, "r1": spoiled})) == [spoiled]


def test_the_same_record_gives_the_same_words(story: Json) -> None:
    assert story_json(Record.starter(), tell(Record.starter(), "2025-02-24")) == story
