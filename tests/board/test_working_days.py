"""Working days and times of day, around weekends, holidays, leap days and summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.board.working_days import (
    LiberationDay,
    WorkingDays,
    at_hour,
    day_of,
    end_of,
    months_after,
)

PLAIN = WorkingDays(LiberationDay.LUSTRUM, good_friday=False)
DAYS = st.dates(date(2025, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        (date(2026, 11, 24), 1, date(2026, 11, 25)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 23), 7, date(2027, 1, 5)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2028, 2, 28), 2, date(2028, 3, 1)),
        (date(2026, 4, 2), 1, date(2026, 4, 3)),
        (date(2026, 4, 3), 1, date(2026, 4, 7)),
        (date(2026, 4, 24), 1, date(2026, 4, 28)),
    ],
    ids=[
        "an ordinary day",
        "over a weekend",
        "over Christmas and a weekend",
        "over the end of the year",
        "New Year on a Friday",
        "to the leap day",
        "over the leap day",
        "Good Friday is worked on",
        "over Easter",
        "King's Day on a Monday",
    ],
)
def test_so_many_working_days_later(start: date, number: int, expected: date) -> None:
    assert expected == PLAIN.after(start, number)


@pytest.mark.parametrize(
    ("setting", "year", "works"),
    [
        (LiberationDay.NEVER, 2025, True),
        (LiberationDay.LUSTRUM, 2025, False),
        (LiberationDay.LUSTRUM, 2026, True),
        (LiberationDay.YEARLY, 2026, False),
    ],
)
def test_liberation_day_is_off_as_the_settings_say(
    setting: LiberationDay, year: int, works: bool
) -> None:
    assert works == WorkingDays(setting, good_friday=False).works_on(date(year, 5, 5))


def test_good_friday_is_off_where_the_settings_say_so() -> None:
    assert not WorkingDays(LiberationDay.NEVER, good_friday=True).works_on(date(2026, 4, 3))


@given(DAYS, st.integers(1, 30))
def test_back_again_is_where_one_came_from(day: date, number: int) -> None:
    start = PLAIN.after(day, 1)
    assert start == PLAIN.before(PLAIN.after(start, number), number)


@given(DAYS, st.integers(1, 30))
def test_a_term_ends_on_a_working_day_and_is_never_shorter_in_days(day: date, number: int) -> None:
    end = PLAIN.after(day, number)
    assert PLAIN.works_on(end)
    assert (end - day).days >= number


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 3, 27), datetime(2027, 3, 27, 23, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 22, tzinfo=UTC)),
        (date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_midnight_on_the_wall_also_when_the_clock_changes(
    day: date, expected: datetime
) -> None:
    assert expected == end_of(day)
    assert day == day_of(expected - timedelta(seconds=1))
    assert day < day_of(expected)


def test_an_hour_is_that_of_the_clock_on_the_wall() -> None:
    assert datetime(2026, 7, 1, 7, tzinfo=UTC) == at_hour(date(2026, 7, 1), 9)
    assert datetime(2026, 12, 1, 8, tzinfo=UTC) == at_hour(date(2026, 12, 1), 9)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 11, 24), 12, date(2027, 11, 24)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_some_months_later(day: date, months: int, expected: date) -> None:
    assert expected == months_after(day, months)
