"""Points on the map."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from macros.models.base import Model
from macros.models.types import Added


class Location(Model):
    """A point in Korea. Each number fits only its own field, so that the two are never swapped."""

    latitude: int | Decimal = Field(title="위도", ge=33, le=39, description="37.5263처럼 적습니다.")
    longitude: int | Decimal = Field(title="경도", ge=124, le=132, description="126.8963처럼 적습니다.")


class WorldLocation(Model):
    """A point anywhere."""

    latitude: Annotated[int | Decimal, Added()] = Field(
        title="위도", ge=-90, le=90, description="37.5처럼 적습니다. 적도의 남쪽은 -33.9처럼 적습니다."
    )
    longitude: Annotated[int | Decimal, Added()] = Field(
        title="경도", ge=-180, le=180, description="126.9처럼 적습니다. 서경은 -118.1처럼 적습니다."
    )
