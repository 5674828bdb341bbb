"""Korean text in Latin letters, as ids need it."""

from __future__ import annotations

import pytest

from macros.korean.romanization import romanize


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("정원", "jeongwon"),
        ("과부족", "gwabujok"),
        ("일반직 6급", "ilbanjik-6geup"),
        ("관리운영직", "gwalliunyeongjik"),
        ("업무", "eommu"),
        ("국립", "gungnip"),
        ("별내", "byeollae"),
        ("음악", "eumak"),
        ("값어치", "gapseochi"),
        ("좋아요", "joayo"),
        ("소형․다목적", "sohyeong-damokjeok"),
        ("CCTV 설치(대)", "cctv-seolchi-dae"),
        ("㎡당 예산", "m2dang-yesan"),
        ("△ · ○", ""),
        ("", ""),
    ],
)
def test_korean_is_written_in_latin_letters(text: str, written: str) -> None:
    assert romanize(text) == written


def test_finals_line_up_with_their_syllables() -> None:
    assert romanize("각 갂 갃 간 갅 갆 갇 갈 갉 갊") == "gak-gak-gak-gan-gan-gan-gat-gal-gak-gam"
    assert romanize("각아 갇아 갈아 갉아 갑아 값아 갓아 강아 갖아 갛아") == (
        "gaga-gada-gara-galga-gaba-gapsa-gasa-ganga-gaja-gaa"
    )
