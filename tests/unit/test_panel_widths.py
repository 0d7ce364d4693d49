"""Panels at the sides give way to the photo, but not more than they can."""

from __future__ import annotations

import pytest

from pgdiff_desktop.gui.widgets.panel_widths import PanelWidths

WIDTHS = PanelWidths(left=270, right=340, least_left=136, least_right=246, middle=638)


@pytest.mark.parametrize(
    ("whole", "shared"),
    [
        (1478, (270, 868, 340)),
        (1248, (270, 638, 340)),
        # 20 too few, of which the left one has more to spare.
        (1228, (258, 638, 332)),
        (1020, (136, 638, 246)),
        # Then the photo gives way, too.
        (984, (136, 602, 246)),
        (300, (136, 0, 246)),
    ],
)
def test_what_is_missing_is_taken_from_both_sides_first(whole, shared):
    assert WIDTHS.shared(whole) == shared


def test_a_panel_that_the_user_made_narrower_stays_so():
    narrow = PanelWidths(left=100, right=246, least_left=136, least_right=246, middle=638)
    assert narrow.shared(900) == (100, 554, 246)
