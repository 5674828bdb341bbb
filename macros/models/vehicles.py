"""Vehicles of one year, by kind and size."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.record import Sourced
from macros.models.types import VehicleCount, VehicleKindId, VehicleSizeId, Year


class SizeCount(Model):
    """Vehicles of one size."""

    identified_by = "size"

    size: VehicleSizeId = Field(title="크기", description="vocabulary.yml에 있는 차 크기의 id입니다.")
    count: VehicleCount = Field(title="대수", description="자동차의 수(대)입니다.")


class PublishedCount(Model):
    """A printed sum of vehicles."""

    count: VehicleCount = Field(title="대수", description="인쇄된 합(대)입니다.")


class KindCount(Model):
    """Vehicles of one kind."""

    identified_by = "kind"

    kind: VehicleKindId = Field(title="차종", description="vocabulary.yml에 있는 차종의 id입니다.")
    sizes: tuple[SizeCount, ...] = Field(title="크기별 대수", description="크기마다 몇 대인지 적습니다.", min_length=1)
    published: PublishedCount | None = Field(
        None,
        title="문서에 인쇄된 소계",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )

    @property
    def count(self) -> int:
        return sum(size.count for size in self.sizes)


class Vehicles(Sourced):
    """Vehicles of one year."""

    year: Year = Field(title="연도", description="파일 이름에서 읽습니다.")
    quota: VehicleCount | None = Field(None, title="정수", description="가지기로 정해진 대수(대)입니다.")
    awaiting_deregistration: VehicleCount | None = Field(
        None, title="말소대기", description="등록 말소를 기다리는 차의 수(대)입니다."
    )
    kinds: tuple[KindCount, ...] = Field(
        title="차종별 대수", description="차종마다 크기별 대수를 적습니다.", min_length=1
    )
    published: PublishedCount | None = Field(
        None,
        title="문서에 인쇄된 합계",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )

    @property
    def count(self) -> int:
        return sum(kind.count for kind in self.kinds)
